import type { Endpoint } from '../endpoint';
import { type OpenApiDocument, operationOf } from './operation-of';
import { type JsonSchema, sample } from './sample';

type Media = Record<string, { schema?: unknown; example?: unknown }>;

/** The document with an example of each body that the endpoint's own schema accepts. */
export function addExamples(document: OpenApiDocument, endpoints: readonly Endpoint[]): OpenApiDocument {
  const copy = structuredClone(document);
  for (const endpoint of endpoints) {
    const operation = operationOf(copy, endpoint);
    const body = operation?.requestBody;
    if (body && 'content' in body)
      addTo(copy, body.content, (value) => endpoint.body.safeParse(value).success);
    const answer: unknown = operation?.responses?.[`${endpoint.status}`];
    if (hasContent(answer)) addTo(copy, answer.content, (value) => endpoint.output.safeParse(value).success);
  }
  return copy;
}

function addTo(
  document: OpenApiDocument,
  content: Media | undefined,
  accepts: (value: unknown) => boolean,
): void {
  const media = content?.['application/json'];
  if (!media || !isSchema(media.schema)) return;
  const example = sample(media.schema, (ref) => lookUp(document, ref));
  if (accepts(example)) media.example = example;
}

function lookUp(document: OpenApiDocument, ref: string): JsonSchema | undefined {
  const found: unknown = document.components?.schemas?.[ref.slice(ref.lastIndexOf('/') + 1)];
  return isSchema(found) ? found : undefined;
}

function isSchema(value: unknown): value is JsonSchema {
  return value !== null && typeof value === 'object';
}

function hasContent(value: unknown): value is { content: Media } {
  return value !== null && typeof value === 'object' && 'content' in value;
}

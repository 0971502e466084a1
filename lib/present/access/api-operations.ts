import type { Endpoint } from '@/lib/contracts/endpoint';
import { type OpenApiDocument, operationOf } from '@/lib/contracts/openapi/operation-of';
import type { JsonSchema } from '@/lib/contracts/openapi/sample';
import { type SchemaRow, toSchemaRows, toTypeWords } from './schema-rows';

/** One operation of the API, ready to be shown. */
export interface ApiOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly (SchemaRow & { readonly place: string })[];
  readonly body: readonly SchemaRow[];
  readonly answer: readonly SchemaRow[];
  readonly status: number;
  /** A command that makes the request. */
  readonly curl: string;
}

export interface ApiArea {
  readonly area: string;
  readonly operations: readonly ApiOperation[];
}

/** Every operation by area, from the OpenAPI document; `origin` is where the commands send their requests. */
export function toApiAreas(
  document: OpenApiDocument,
  endpoints: readonly Endpoint[],
  origin: string,
): readonly ApiArea[] {
  const areas = [...new Set(endpoints.map(({ area }) => area))];
  return areas.map((area) => ({
    area,
    operations: endpoints
      .filter((endpoint) => endpoint.area === area)
      .map((endpoint) => toOperation(document, endpoint, origin)),
  }));
}

function toOperation(document: OpenApiDocument, endpoint: Endpoint, origin: string): ApiOperation {
  const operation = operationOf(document, endpoint);
  const resolve = (ref: string) =>
    toSchema(document.components?.schemas?.[ref.slice(ref.lastIndexOf('/') + 1)]);
  const body = toMedia(operation?.requestBody);
  const answer = toMedia(operation?.responses?.[`${endpoint.status}`]);
  const parameters = (operation?.parameters ?? []).flatMap((one) =>
    'in' in one
      ? [
          {
            name: one.name,
            place: one.in,
            type: toTypeWords(toSchema(one.schema) ?? {}, resolve),
            isRequired: one.required ?? false,
            description: one.description ?? '',
          },
        ]
      : [],
  );
  return {
    id: endpoint.operationId,
    method: endpoint.method,
    path: endpoint.path,
    summary: endpoint.summary,
    description: operation?.description ?? '',
    parameters,
    body: toSchemaRows(toSchema(body?.schema) ?? {}, resolve),
    answer: toSchemaRows(toSchema(answer?.schema) ?? {}, resolve),
    status: endpoint.status,
    curl: toCurl(endpoint, origin, body?.example),
  };
}

function toCurl(endpoint: Endpoint, origin: string, example: unknown): string {
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => `<${name}>`);
  const method = endpoint.method === 'GET' ? [] : [`-X ${endpoint.method}`];
  const body =
    example === undefined
      ? []
      : [`-H 'content-type: application/json'`, `-d '${JSON.stringify(example).replaceAll("'", "'\\''")}'`];
  return [
    `curl '${origin}/api/v1${path}'`,
    ...method,
    '-H "authorization: Bearer $TRIMTAB_TOKEN"',
    ...body,
  ].join(' \\\n  ');
}

function toMedia(value: unknown): { readonly schema?: unknown; readonly example?: unknown } | undefined {
  if (value === null || typeof value !== 'object' || !('content' in value)) return undefined;
  const { content } = value as {
    readonly content?: Readonly<Record<string, { schema?: unknown; example?: unknown }>>;
  };
  return content?.['application/json'];
}

function toSchema(value: unknown): JsonSchema | undefined {
  return value !== null && typeof value === 'object' ? value : undefined;
}

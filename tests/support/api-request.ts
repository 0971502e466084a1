import type { Endpoint } from '@/lib/contracts/endpoint';
import { openApiDocument } from '@/lib/contracts/openapi/document';
import { operationOf } from '@/lib/contracts/openapi/operation-of';
import type { JsonSchema } from '@/lib/contracts/openapi/sample';
import { sample } from '@/lib/contracts/openapi/sample';
import { origin } from './process-settings';

export interface Parts {
  readonly params: Readonly<Record<string, string>>;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it is sent; undefined for none. */
  readonly body?: string | Uint8Array | undefined;
}

/** A request an endpoint accepts, made of the OpenAPI document's examples, without credentials. */
export function exampleParts(endpoint: Endpoint): Parts {
  const parameters = operationOf(openApiDocument(), endpoint)?.parameters ?? [];
  const exampleOf = (name: string, schema: unknown) => String(sample(toSchema(schema), lookUp, name));
  const named = parameters.flatMap((one) =>
    'in' in one
      ? [{ in: one.in, required: one.required, pair: [one.name, exampleOf(one.name, one.schema)] as const }]
      : [],
  );
  const body = exampleBody(endpoint);
  return {
    params: Object.fromEntries(named.filter((one) => one.in === 'path').map((one) => one.pair)),
    query: named.filter((one) => one.in === 'query' && one.required).map((one) => one.pair),
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  };
}

/** The OpenAPI document's example of an endpoint's body, or undefined when it takes none. */
export function exampleBody(endpoint: Endpoint): unknown {
  const body = operationOf(openApiDocument(), endpoint)?.requestBody;
  return body && 'content' in body ? body.content['application/json']?.example : undefined;
}

/** The request and the route's context, as Next.js would hand them to the handler. */
export function toRequest(endpoint: Endpoint, parts: Parts) {
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent((parts.params[name] ?? '').toWellFormed()),
  );
  const search = parts.query
    .map((pair) => pair.map((text) => encodeURIComponent(text.toWellFormed())).join('='))
    .join('&');
  const request = new Request(`${origin}/api/v1${path}?${search}`, {
    method: endpoint.method,
    headers: parts.headers,
    ...(parts.body === undefined || endpoint.method === 'GET' ? {} : { body: parts.body as BodyInit }),
  });
  return { request, context: { params: Promise.resolve(parts.params) } };
}

function lookUp(ref: string): JsonSchema | undefined {
  return toSchema(openApiDocument().components?.schemas?.[ref.slice(ref.lastIndexOf('/') + 1)]);
}

function toSchema(value: unknown): JsonSchema {
  return value !== null && typeof value === 'object' ? value : {};
}

import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { permissions } from '@/lib/domain/access/roles';
import type { Endpoint } from '../endpoint';
import { endpoints } from '../index';
import { Problem } from '../problem';
import { addExamples } from './examples';
import type { OpenApiDocument } from './operation-of';

const idempotencyKey = z.string().min(1).max(255).optional().meta({
  description:
    'Any text of your own, such as a UUID. A request sent again with it within a day gets the first answer and has no second effect.',
});

const about = `The API of Trimtab. Send an API token as \`Authorization: Bearer …\`, or the session cookie of the console.
Failures answer RFC 9457 problems whose \`code\` names the kind, \`detail\` what happened and \`action\` what to do.
Lists are \`{ data, meta: { nextCursor } }\`: send \`nextCursor\` back as \`cursor\` for the next page.`;

let cached: OpenApiDocument | undefined;

/** The OpenAPI 3.1 document of every endpoint, made from the schemas that validate; the same object each time. */
export function openApiDocument(): OpenApiDocument {
  cached ??= addExamples(
    createDocument({
      openapi: '3.1.0',
      info: { title: 'Trimtab', version: '1', description: about },
      servers: [{ url: '/api/v1' }],
      security: [{ token: [] }, { session: [] }],
      tags: [...new Set(endpoints.map(({ area }) => area))].map((name) => ({ name })),
      paths: toPaths(endpoints),
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', description: 'An API token, from Settings › API tokens.' },
          session: { type: 'apiKey', in: 'cookie', name: 'trimtab.session' },
        },
      },
    }),
    endpoints,
  );
  return cached;
}

function toPaths(all: readonly Endpoint[]): ZodOpenApiPathsObject {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const endpoint of all) {
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method.toLowerCase()]: toOperation(endpoint),
    };
  }
  return paths;
}

function toOperation(endpoint: Endpoint): ZodOpenApiOperationObject {
  const role = permissions[endpoint.permission];
  return {
    operationId: endpoint.operationId,
    tags: [endpoint.area],
    summary: endpoint.summary,
    description: [endpoint.description, `Needs the role ${role}.`].filter(Boolean).join(' '),
    requestParams: {
      ...(endpoint.params instanceof z.ZodObject ? { path: endpoint.params } : {}),
      ...(endpoint.query instanceof z.ZodObject ? { query: endpoint.query } : {}),
      ...(endpoint.method === 'GET' ? {} : { header: z.object({ 'Idempotency-Key': idempotencyKey }) }),
    },
    ...(endpoint.body instanceof z.ZodUndefined
      ? {}
      : {
          requestBody: {
            required: !endpoint.body.safeParse(undefined).success,
            content: { 'application/json': { schema: endpoint.body } },
          },
        }),
    responses: {
      [`${endpoint.status}`]: toSuccess(endpoint),
      default: {
        description: 'A problem: what happened and what to do.',
        content: { 'application/problem+json': { schema: Problem } },
      },
    },
  };
}

function toSuccess(endpoint: Endpoint) {
  if (endpoint.status === 204) return { description: 'Done; there is no body.' };
  return { description: 'Done.', content: { 'application/json': { schema: endpoint.output } } };
}

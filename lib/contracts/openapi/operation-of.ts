import type { createDocument } from 'zod-openapi';
import type { Endpoint } from '../endpoint';

export type OpenApiDocument = ReturnType<typeof createDocument>;

/** The document's operation for an endpoint. */
export function operationOf(document: OpenApiDocument, endpoint: Endpoint) {
  const item = document.paths?.[endpoint.path];
  switch (endpoint.method) {
    case 'GET':
      return item?.get;
    case 'POST':
      return item?.post;
    case 'PUT':
      return item?.put;
    case 'PATCH':
      return item?.patch;
    case 'DELETE':
      return item?.delete;
  }
}

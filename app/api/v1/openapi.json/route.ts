import { openApiDocument } from '@/lib/contracts/openapi/document';

export const dynamic = 'force-static';

/** The OpenAPI document; it holds no data of the estate, so it needs no credentials. */
export function GET(): Response {
  return Response.json(openApiDocument());
}

import { ServiceError } from '../errors';
import { toProblemResponse } from './problem';

/** The 404 problem for a path of the API that leads to no operation. */
export function answerNotFound(request: Request): Response {
  const { pathname } = new URL(request.url);
  const error = new ServiceError('not_found', `The API has no operation at ${pathname}.`, {
    action: 'Look for it in Settings › API or in /api/v1/openapi.json.',
  });
  return toProblemResponse(error, pathname, crypto.randomUUID());
}

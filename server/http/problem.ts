import type { Problem } from '@/lib/contracts/problem';
import { type ErrorCode, ServiceError } from '../errors';

interface Kind {
  readonly status: number;
  readonly title: string;
}

const kinds: Readonly<Record<ErrorCode, Kind>> = {
  invalid_input: { status: 400, title: 'The request is not valid' },
  not_signed_in: { status: 401, title: 'Not signed in' },
  forbidden: { status: 403, title: 'Not allowed' },
  cross_origin: { status: 403, title: 'Request from another site' },
  not_found: { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'In conflict with what is there' },
  stale_plan: { status: 409, title: 'The plan is out of date' },
  key_in_use: { status: 409, title: 'The first request is not finished' },
  too_large: { status: 413, title: 'The request is too large' },
  unsupported_media_type: { status: 415, title: 'The content type is not JSON' },
  refused: { status: 422, title: 'Refused' },
  key_reused: { status: 422, title: 'The idempotency key belongs to another request' },
  rate_limited: { status: 429, title: 'Too many requests' },
  aws_denied: { status: 502, title: 'AWS denied the call' },
  aws_failed: { status: 502, title: 'AWS answered with an error' },
  aws_throttled: { status: 503, title: 'AWS is throttling' },
  aws_unreachable: { status: 503, title: 'AWS is out of reach' },
  unavailable: { status: 503, title: 'Trimtab is not ready' },
  budget_exceeded: { status: 409, title: 'The budget for AWS calls is used up' },
};

/** The RFC 9457 problem for anything thrown; an error that was not meant for people becomes a 500 without details. */
export function toProblem(error: unknown, instance: string, requestId: string): Problem {
  if (!(error instanceof ServiceError)) {
    return {
      type: 'about:blank',
      title: 'Something went wrong in Trimtab',
      status: 500,
      code: 'internal',
      detail: 'The request failed for a reason that is not yours.',
      action: `Try again; if it stays, look for ${requestId} in the server’s log.`,
      instance,
      requestId,
    };
  }
  const { status, title } = kinds[error.code];
  return {
    type: 'about:blank',
    title,
    status,
    code: error.code,
    detail: error.message,
    instance,
    requestId,
    ...(error.action ? { action: error.action } : {}),
    ...(error.issues.length > 0 ? { issues: error.issues.map((issue) => ({ ...issue })) } : {}),
    ...(error.data ? { data: { ...error.data } } : {}),
  };
}

/** The response for anything thrown, with the headers its kind calls for. */
export function toProblemResponse(error: unknown, instance: string, requestId: string): Response {
  const problem = toProblem(error, instance, requestId);
  const headers = new Headers({
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'x-request-id': requestId,
  });
  if (problem.status === 401) headers.set('www-authenticate', 'Bearer realm="Trimtab"');
  if (error instanceof ServiceError && error.retryAfterSeconds !== undefined) {
    headers.set('retry-after', String(Math.ceil(error.retryAfterSeconds)));
  }
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}

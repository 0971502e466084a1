import { env } from '../env';
import { ServiceError } from '../errors';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Throws `cross_origin` when a browser may have been made to send this write by another site. */
export function assertSameOrigin(request: Request): void {
  if (reading.has(request.method)) return;
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  if (site !== null && site !== 'same-origin') throw crossOrigin();
  if (origin === null ? site === 'same-origin' : isOwn(origin, request)) return;
  throw crossOrigin();
}

function isOwn(origin: string, request: Request): boolean {
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === request.headers.get('host') || host === new URL(env().TRIMTAB_URL).host;
}

function crossOrigin(): ServiceError {
  return new ServiceError('cross_origin', 'This write came with a session cookie but not from this site.', {
    action: 'Use the console itself, or an API token in the authorization header.',
  });
}

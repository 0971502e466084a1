import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth from 'next-auth';
import { env } from '../env';
import { ServiceError } from '../errors';
import { toProblemResponse } from '../http/problem';
import { readText } from '../http/read-body';
import { log } from '../log';
import { authOptions } from './auth-options';
import { authCookies } from './cookies';
import { ResponseBuilder } from './response-builder';

const bodyMaxBytes = 16 * 1024;
// What the console uses. next-auth would also take log lines from anyone and prolong sessions by being asked.
const served: Readonly<Record<string, readonly string[]>> = {
  GET: ['csrf', 'providers', 'signin', 'callback', 'error', 'signout'],
  POST: ['signin', 'callback', 'signout'],
};

/** Answers a request below /api/auth by next-auth; `action` is the path below it. */
export async function handleAuth(request: Request, action: readonly string[]): Promise<Response> {
  const url = new URL(request.url);
  if (!isServed(request.method, action)) {
    const error = new ServiceError('not_found', 'There is nothing here.');
    return toProblemResponse(error, url.pathname, crypto.randomUUID());
  }
  try {
    return await handToNextAuth(request, url, action, await readFields(request));
  } catch (error) {
    const requestId = crypto.randomUUID();
    if (!(error instanceof ServiceError)) log().error({ err: error, requestId }, 'sign-in request failed');
    return toProblemResponse(error, url.pathname, requestId);
  }
}

function isServed(method: string, [verb = '', provider]: readonly string[]): boolean {
  // Only a provider elsewhere sends people back by a link; next-auth would answer 500 for the others.
  if (method === 'GET' && verb === 'callback' && provider !== 'oidc') return false;
  return served[method]?.includes(verb) ?? false;
}

async function handToNextAuth(
  request: Request,
  url: URL,
  action: readonly string[],
  body: Readonly<Record<string, string>>,
): Promise<Response> {
  const incoming = {
    method: request.method,
    headers: Object.fromEntries(request.headers),
    cookies: withOwnCallback(readCookies(request.headers), authCookies().callbackUrl.name),
    query: {
      ...withOwnCallback(Object.fromEntries(url.searchParams), 'callbackUrl'),
      nextauth: [...action],
    },
    body: withOwnCallback(body, 'callbackUrl'),
  };
  const outgoing = new ResponseBuilder();
  // next-auth reads and writes no more of Node's request and response than these hold.
  await NextAuth(
    incoming as unknown as NextApiRequest,
    outgoing as unknown as NextApiResponse,
    authOptions(request.headers),
  );
  return outgoing.toResponse();
}

// next-auth answers 500 to an address it can't read and logs it; one that leads elsewhere is not followed anyway.
function withOwnCallback(fields: Readonly<Record<string, string>>, name: string): Record<string, string> {
  const own = new URL(env().TRIMTAB_URL).origin;
  return Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => field !== name || isOwnAddress(value, own)),
  );
}

function isOwnAddress(address: string, own: string): boolean {
  if (!address.startsWith('/') && !address.startsWith(`${own}/`) && address !== own) return false;
  return URL.canParse(address, own) && new URL(address, own).origin === own;
}

async function readFields(request: Request): Promise<Record<string, string>> {
  if (request.method !== 'POST') return {};
  const text = await readText(request, bodyMaxBytes);
  if (!request.headers.get('content-type')?.startsWith('application/json')) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  try {
    const fields: unknown = JSON.parse(text);
    return Object.fromEntries(Object.entries(fields ?? {}).filter((entry) => typeof entry[1] === 'string'));
  } catch {
    throw new ServiceError('invalid_input', 'The form could not be read.');
  }
}

function readCookies(headers: Headers): Record<string, string> {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim().split(/=(.*)/s));
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, decode(value)]));
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

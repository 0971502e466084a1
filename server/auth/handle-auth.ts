import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth from 'next-auth';
import { ServiceError } from '../errors';
import { toProblemResponse } from '../http/problem';
import { readText } from '../http/read-body';
import { log } from '../log';
import { authOptions } from './auth-options';
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
  if (!served[request.method]?.includes(action[0] ?? '')) {
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

async function handToNextAuth(
  request: Request,
  url: URL,
  action: readonly string[],
  body: Readonly<Record<string, string>>,
): Promise<Response> {
  const incoming = {
    method: request.method,
    headers: Object.fromEntries(request.headers),
    cookies: readCookies(request.headers),
    query: { ...Object.fromEntries(url.searchParams), nextauth: [...action] },
    body,
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

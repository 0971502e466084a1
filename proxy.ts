import { type NextRequest, NextResponse } from 'next/server';
import { isSecure, sessionCookieName } from '@/server/auth/cookies';
import { env } from '@/server/env';
import { pathHeader } from '@/server/http/path-header';
import { dataPolicy, pagePolicy, securityHeaders } from '@/server/http/security-headers';

/**
 * Stands before every page and route: sets the security headers, and sends a browser without a session cookie to
 * sign in. Whether the cookie stands for anyone is decided by pages and services.
 */
export function proxy(request: NextRequest): NextResponse {
  const setting = { secure: isSecure(), development: env().NODE_ENV === 'development' };
  const { pathname, search } = request.nextUrl;
  const isApi = pathname.startsWith('/api/');
  const isShared = pathname.startsWith('/shared/');
  const nonce = btoa(crypto.randomUUID());
  const policy = isApi ? dataPolicy : pagePolicy(nonce, setting);
  const response =
    isApi || isShared || pathname === '/sign-in' || request.cookies.has(sessionCookieName())
      ? NextResponse.next({ request: { headers: toPageHeaders(request, policy, `${pathname}${search}`) } })
      : toSignIn(request, `${pathname}${search}`);
  response.headers.set('content-security-policy', policy);
  for (const [name, value] of Object.entries(securityHeaders(setting))) response.headers.set(name, value);
  if (isShared) keepPrivate(response.headers);
  return response;
}

// The address itself is the secret: it is kept out of caches, search engines and the referrers of other sites.
function keepPrivate(headers: Headers): void {
  headers.set('cache-control', 'no-store');
  headers.set('x-robots-tag', 'noindex, nofollow');
  headers.set('referrer-policy', 'no-referrer');
}

// Next.js takes the nonce for its own scripts from the policy among the request's headers.
function toPageHeaders(request: NextRequest, policy: string, path: string): Headers {
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set(pathHeader, path);
  return headers;
}

function toSignIn(request: NextRequest, path: string): NextResponse {
  const url = request.nextUrl.clone();
  url.pathname = '/sign-in';
  url.search = path === '/' ? '' : `?callbackUrl=${encodeURIComponent(path)}`;
  return NextResponse.redirect(url);
}

export const config = { matcher: ['/((?!_next/static|_next/image|favicon.ico|icon.svg|robots.txt).*)'] };

import { env } from '../env';

interface CookieSetting {
  readonly name: string;
  readonly options: {
    readonly httpOnly: true;
    readonly sameSite: 'lax';
    readonly path: '/';
    readonly secure: boolean;
    readonly maxAge?: number;
  };
}

/** True when people reach Trimtab by https, so that cookies may be bound to it. */
export function isSecure(): boolean {
  return env().TRIMTAB_URL.startsWith('https://');
}

/** The name of the session's cookie; with https the browser refuses it from any other host or path. */
export function sessionCookieName(): string {
  return cookieName('session');
}

/** The cookies next-auth sets: never readable by scripts, never sent with cross-site posts. */
export function authCookies() {
  const short = 15 * 60;
  return {
    sessionToken: setting('session'),
    callbackUrl: setting('callback-url'),
    csrfToken: setting('csrf-token'),
    pkceCodeVerifier: setting('pkce', short),
    state: setting('state', short),
    nonce: setting('nonce', short),
  };
}

function cookieName(name: string): string {
  return `${isSecure() ? '__Host-' : ''}trimtab.${name}`;
}

function setting(name: string, maxAge?: number): CookieSetting {
  return {
    name: cookieName(name),
    options: {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: isSecure(),
      ...(maxAge === undefined ? {} : { maxAge }),
    },
  };
}

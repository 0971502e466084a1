import { handleAuth } from '@/server/auth/handle-auth';
import { origin } from './process-settings';

/** A browser as far as cookies go: keeps what it is given and sends it back. */
export class CookieJar {
  private readonly cookies = new Map<string, string>();

  keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }

  get(name: string): string | undefined {
    return this.cookies.get(name);
  }

  header(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

/** Sends one request below /api/auth as a browser with that jar would. */
export async function visitAuth(
  jar: CookieJar,
  path: string,
  form?: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const url = new URL(`/api/auth/${path}`, origin);
  const request = new Request(url, {
    method: form ? 'POST' : 'GET',
    headers: {
      cookie: jar.header(),
      ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      ...headers,
    },
    ...(form ? { body: new URLSearchParams(form).toString() } : {}),
  });
  const action = url.pathname.split('/').slice(3);
  const response = await handleAuth(request, action);
  jar.keep(response);
  return response;
}

/** Fetches the CSRF token and posts a form with it, as the sign-in page does; answers where next-auth sends it. */
export async function postWithCsrf(
  jar: CookieJar,
  path: string,
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly url: URL }> {
  const csrf = (await (await visitAuth(jar, 'csrf')).json()) as { csrfToken: string };
  const response = await visitAuth(
    jar,
    path,
    { csrfToken: csrf.csrfToken, callbackUrl: '/', json: 'true', ...form },
    headers,
  );
  const body = (await response.json()) as { url: string };
  return { status: response.status, url: new URL(body.url, origin) };
}

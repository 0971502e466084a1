import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { origin } from './process-settings';

export interface OidcPerson {
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

export interface TestOidcProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The people it knows, by subject; tests may add and change them. */
  readonly people: Map<string, OidcPerson>;
  stop(): Promise<void>;
}

const clientId = 'trimtab';
const clientSecret = 'a client secret for tests';

/** A real OpenID Connect provider on a free port, whose sign-in page takes any subject. */
export async function startOidcProvider(): Promise<TestOidcProvider> {
  const people = new Map<string, OidcPerson>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${origin}/api/auth/callback/oidc`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: async (_: unknown, subject: string) => ({
      accountId: subject,
      claims: async () => ({ sub: subject, ...people.get(subject) }),
    }),
    features: { devInteractions: { enabled: true } },
    cookies: { keys: ['a cookie key for tests'] },
  });
  server.on('request', provider.callback());
  return { issuer, clientId, clientSecret, people, stop: () => stop(server) };
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

/** Signs in at the provider as a browser would, and consents; answers where it sends the browser back to. */
export async function passProvider(authorizationUrl: URL, subject: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let next = authorizationUrl;
  let form: Readonly<Record<string, string>> | undefined;
  for (let step = 0; step < 12; step += 1) {
    const response = await fetch(next, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    form = undefined;
    if (location === null) form = answerPage(await response.text(), subject);
    else next = new URL(location, next);
    if (next.origin !== authorizationUrl.origin) return next;
  }
  throw new Error(`The provider did not send the browser back; it is at ${next}.`);
}

function answerPage(html: string, subject: string): Readonly<Record<string, string>> {
  const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1];
  if (prompt === 'login') return { prompt, login: subject, password: 'any' };
  if (prompt === 'consent') return { prompt };
  throw new Error(`The provider shows a page nobody expected: ${html.slice(0, 500)}`);
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as me } from '@/app/api/v1/access/me/route';
import { database } from '@/server/db/client';
import { CookieJar, postWithCsrf, visitAuth } from '@/tests/support/browser-session';
import { passProvider, startOidcProvider, type TestOidcProvider } from '@/tests/support/oidc-provider';
import { origin, setProcessSettings } from '@/tests/support/process-settings';
import { type TestDatabase, testDatabase } from '@/tests/support/test-database';

let test: TestDatabase;
let provider: TestOidcProvider;

beforeAll(async () => {
  [test, provider] = await Promise.all([testDatabase(), startOidcProvider()]);
  setProcessSettings(test.url, {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
    OIDC_DEFAULT_ROLE: 'operator',
  });
});

afterAll(async () => {
  await database().$disconnect();
  await Promise.all([test.drop(), provider.stop()]);
});

async function begin(jar: CookieJar): Promise<URL> {
  return (await postWithCsrf(jar, 'signin/oidc', {})).url;
}

/** Goes all the way through the provider; answers where Trimtab sends the browser in the end. */
async function signIn(jar: CookieJar, subject: string): Promise<URL> {
  const back = await passProvider(await begin(jar), subject);
  return comeBack(jar, back);
}

async function comeBack(jar: CookieJar, back: URL): Promise<URL> {
  const response = await visitAuth(jar, `callback/oidc${back.search}`);
  return new URL(response.headers.get('location') ?? '', origin);
}

async function whoIs(jar: CookieJar) {
  const request = new Request(`${origin}/api/v1/access/me`, { headers: { cookie: jar.header() } });
  const response = await me(request, { params: Promise.resolve({}) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('single sign-on', () => {
  it('asks the provider with PKCE, state and nonce', async () => {
    const url = await begin(new CookieJar());
    expect(url.origin).toBe(provider.issuer);
    expect(url.searchParams.get('code_challenge_method')).toBe('S256');
    for (const name of ['code_challenge', 'state', 'nonce']) expect(url.searchParams.get(name)).toBeTruthy();
  });

  it('adds a new person with the role of the settings, and knows them the next time by their subject', async () => {
    provider.people.set('ada', { email: 'ada@example.com', email_verified: true, name: 'Ada' });
    const jar = new CookieJar();
    await signIn(jar, 'ada');
    const first = await whoIs(jar);
    expect(first.body).toMatchObject({ email: 'ada@example.com', name: 'Ada', role: 'operator' });
    provider.people.set('ada', { email: 'ada@new.example.com', email_verified: true });
    const again = new CookieJar();
    await signIn(again, 'ada');
    expect((await whoIs(again)).body.userId).toBe(first.body.userId);
    const actions = await test.db.auditEntry.findMany({ select: { action: true } });
    expect(actions.map(({ action }) => action)).toEqual(['user.create', 'session.start', 'session.start']);
  });

  it('makes nobody the person whose address it did not verify', async () => {
    await test.db.user.create({ data: { email: 'boss@example.com', name: 'Boss', role: 'admin' } });
    provider.people.set('mallory', { email: 'boss@example.com' });
    const jar = new CookieJar();
    const end = await signIn(jar, 'mallory');
    expect(end.searchParams.get('error')).toBe('EmailTaken');
    expect((await whoIs(jar)).status).toBe(401);
    provider.people.set('mallory', { email: 'boss@example.com', email_verified: false });
    expect((await signIn(jar, 'mallory')).searchParams.get('error')).toBe('NoEmail');
    expect(await test.db.identity.count({ where: { subject: 'mallory' } })).toBe(0);
  });

  it('lets the person of a verified address in, with the role they have', async () => {
    await test.db.user.create({ data: { email: 'cleo@example.com', name: 'Cleo', role: 'viewer' } });
    provider.people.set('cleo', { email: 'Cleo@Example.com', email_verified: true });
    const jar = new CookieJar();
    await signIn(jar, 'cleo');
    expect((await whoIs(jar)).body).toMatchObject({ name: 'Cleo', role: 'viewer' });
  });

  it('lets nobody in who is disabled', async () => {
    provider.people.set('dan', { email: 'dan@example.com', email_verified: true });
    await signIn(new CookieJar(), 'dan');
    await test.db.user.update({ where: { email: 'dan@example.com' }, data: { disabledAt: new Date() } });
    const jar = new CookieJar();
    expect((await signIn(jar, 'dan')).searchParams.get('error')).toBe('Disabled');
    expect((await whoIs(jar)).status).toBe(401);
  });

  it('takes no answer that another browser asked for', async () => {
    provider.people.set('eve', { email: 'eve@example.com', email_verified: true });
    const back = await passProvider(await begin(new CookieJar()), 'eve');
    const victim = new CookieJar();
    expect((await comeBack(victim, back)).searchParams.get('error')).toBe('OAuthCallback');
    const begun = new CookieJar();
    await begin(begun);
    expect((await comeBack(begun, back)).searchParams.get('error')).toBe('OAuthCallback');
    expect((await whoIs(begun)).status).toBe(401);
  });

  it('leads nowhere but to Trimtab', async () => {
    provider.people.set('fay', { email: 'fay@example.com', email_verified: true });
    const jar = new CookieJar();
    const { url } = await postWithCsrf(jar, 'signin/oidc', { callbackUrl: 'https://evil.example/' });
    const end = await comeBack(jar, await passProvider(url, 'fay'));
    expect(end.origin).toBe(origin);
  });
});

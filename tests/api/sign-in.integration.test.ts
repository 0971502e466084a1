import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GET as me } from '@/app/api/v1/access/me/route';
import { handleAuth } from '@/server/auth/handle-auth';
import { hashPassword } from '@/server/auth/password';
import { sessionIdleMs } from '@/server/auth/session-actor';
import { signInLimits } from '@/server/auth/sign-in-limits';
import { database } from '@/server/db/client';
import { issueStartLink } from '@/server/services/access/issue-start-link';
import { prepareFirstAccess } from '@/server/services/access/prepare-first-access';
import { processContext, systemActor } from '@/server/services/process-context';
import { CookieJar, postWithCsrf, visitAuth } from '@/tests/support/browser-session';
import { origin, setProcessSettings } from '@/tests/support/process-settings';
import { type TestDatabase, testDatabase } from '@/tests/support/test-database';

const email = 'lead@example.com';
const password = 'correct horse battery';
let test: TestDatabase;
let address = 0;

beforeAll(async () => {
  test = await testDatabase();
  setProcessSettings(test.url);
  await prepareFirstAccess(system(), { adminEmail: email, adminPassword: password });
});

afterAll(async () => {
  await database().$disconnect();
  await test.drop();
});

// Each test comes from an address of its own, so that no test uses up the attempts of another.
beforeEach(() => {
  address += 1;
});

const system = () => processContext(systemActor('test'));
const from = () => ({ 'x-forwarded-for': `10.0.0.${address}` });

async function askMe(jar: CookieJar): Promise<Response> {
  const request = new Request(`${origin}/api/v1/access/me`, { headers: { cookie: jar.header() } });
  return me(request, { params: Promise.resolve({}) });
}

const signIn = (jar: CookieJar, form: Readonly<Record<string, string>>) =>
  postWithCsrf(jar, 'callback/password', form, from());

describe('signing in with a password', () => {
  it('opens a session and is in the audit log', async () => {
    const jar = new CookieJar();
    const { url } = await signIn(jar, { email: ' Lead@Example.com', password });
    expect(url.searchParams.get('error')).toBeNull();
    expect(await (await askMe(jar)).json()).toMatchObject({ kind: 'user', email, role: 'admin' });
    const entry = await test.db.auditEntry.findFirst({ orderBy: { sequence: 'desc' } });
    expect(entry).toMatchObject({ action: 'session.start', actorLabel: email });
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const wrong = await signIn(new CookieJar(), { email, password: 'not the password' });
    const unknown = await signIn(new CookieJar(), { email: 'nobody@example.com', password });
    expect(wrong).toEqual(unknown);
    expect(wrong.url.searchParams.get('error')).toBe('WrongPassword');
  });

  it('sets a cookie that scripts can not read and other sites can not send with posts', async () => {
    const jar = new CookieJar();
    const csrf = (await (await visitAuth(jar, 'csrf')).json()) as { csrfToken: string };
    const form = { email, password, csrfToken: csrf.csrfToken, json: 'true' };
    const response = await visitAuth(jar, 'callback/password', form, from());
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith('trimtab.session='));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Path=\//);
    expect(cookie).not.toMatch(/Domain/);
  });

  it('refuses a form without the CSRF token', async () => {
    const jar = new CookieJar();
    await visitAuth(jar, 'callback/password', { email, password, json: 'true' }, from());
    expect((await askMe(jar)).status).toBe(401);
  });

  it('looks at no more attempts on an account after too many, from whatever address', async () => {
    const attempts = { email: 'target@example.com', password: 'a guess of some length' };
    for (let i = 0; i < signInLimits.account; i += 1) {
      address += 1;
      const { url } = await signIn(new CookieJar(), attempts);
      expect(url.searchParams.get('error')).toBe('WrongPassword');
    }
    address += 1;
    const { url } = await signIn(new CookieJar(), attempts);
    expect(url.searchParams.get('error')).toBe('TooManyAttempts');
  });

  it('looks at no more attempts from an address after too many, on whatever account', async () => {
    const key = { 'x-forwarded-for': '10.9.9.9' };
    const guesses = Array.from({ length: signInLimits.address + 1 }, async () =>
      postWithCsrf(new CookieJar(), 'callback/link', { secret: crypto.randomUUID() }, key),
    );
    await Promise.all(guesses);
    const { url } = await postWithCsrf(new CookieJar(), 'callback/password', { email, password }, key);
    expect(url.searchParams.get('error')).toBe('TooManyAttempts');
  });
});

describe('a form that can’t be one', () => {
  it.each([
    '@evil',
    '//evil.example/x',
    'https://evil.example/',
    'javascript:alert(1)',
    '/\\evil.example',
    '',
  ])('leads nowhere else by the callback address %s', async (callbackUrl) => {
    const asked = await visitAuth(new CookieJar(), `signin?${new URLSearchParams({ callbackUrl })}`);
    expect(asked.status).toBe(302);
    const next =
      new URL(asked.headers.get('location') ?? '', origin).searchParams.get('callbackUrl') ?? origin;
    expect(new URL(next, origin).origin).toBe(origin);
    const cookie = `trimtab.callback-url=${encodeURIComponent(callbackUrl)}`;
    expect((await visitAuth(new CookieJar(), 'csrf', undefined, { cookie })).status).toBe(200);
    const { status, url } = await signIn(new CookieJar(), { email, password, callbackUrl });
    expect([status, url.origin]).toEqual([200, origin]);
  });

  it.each(['callback/nobody', 'signin/nobody', 'callback/oidc', 'callback/password', 'signout'])(
    'gets no server error from %s',
    async (path) => {
      const posted = await visitAuth(new CookieJar(), path, { csrfToken: 'x', callbackUrl: '%' });
      expect(posted.status).toBeLessThan(500);
      expect((await visitAuth(new CookieJar(), path)).status).toBeLessThan(500);
    },
  );

  it('is read no further than a form may be long', async () => {
    let read = 0;
    const endless = new ReadableStream({
      pull(controller) {
        read += 1;
        controller.enqueue(new TextEncoder().encode('x'.repeat(1024)));
      },
    });
    const sent = { method: 'POST', body: endless, duplex: 'half' };
    const request = new Request(`${origin}/api/auth/callback/password`, sent);
    const response = await handleAuth(request, ['callback', 'password']);
    expect(response.status).toBe(413);
    expect(read).toBeLessThan(100);
  });
});

describe('signing in with a one-time link', () => {
  it('works once', async () => {
    await test.db.user.updateMany({ data: { passwordHash: null } });
    const link = new URL((await issueStartLink(system())) ?? '');
    await test.db.user.updateMany({ data: { passwordHash: await hashPassword(password) } });
    const secret = link.hash.slice('#link='.length);
    const jar = new CookieJar();
    await postWithCsrf(jar, 'callback/link', { secret }, from());
    expect((await askMe(jar)).status).toBe(200);
    const second = await postWithCsrf(new CookieJar(), 'callback/link', { secret }, from());
    expect(second.url.searchParams.get('error')).toBe('LinkUsed');
  });

  it('tells nothing of a fault inside', async () => {
    await test.db.$executeRaw`ALTER TABLE "SignInLink" RENAME TO "Away"`;
    const { url } = await postWithCsrf(new CookieJar(), 'callback/link', { secret: 'x'.repeat(43) }, from());
    await test.db.$executeRaw`ALTER TABLE "Away" RENAME TO "SignInLink"`;
    expect(url.searchParams.get('error')).toBe('Failed');
  });
});

describe('a session', () => {
  async function open(): Promise<CookieJar> {
    const jar = new CookieJar();
    await signIn(jar, { email, password });
    expect((await askMe(jar)).status).toBe(200);
    return jar;
  }

  const newest = async () => {
    const session = await test.db.session.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
    return session.id;
  };

  it('ends with signing out, for whoever kept a copy of the cookie too', async () => {
    const jar = await open();
    const copy = new Request(`${origin}/api/v1/access/me`, { headers: { cookie: jar.header() } });
    await postWithCsrf(jar, 'signout', {});
    expect((await me(copy, { params: Promise.resolve({}) })).status).toBe(401);
  });

  it('ends when it was not used for too long', async () => {
    const jar = await open();
    const lastSeenAt = new Date(Date.now() - sessionIdleMs - 1000);
    await test.db.session.update({ where: { id: await newest() }, data: { lastSeenAt } });
    expect((await askMe(jar)).status).toBe(401);
  });

  it('ends when its time is over, however much it is used', async () => {
    const jar = await open();
    await test.db.session.update({ where: { id: await newest() }, data: { expiresAt: new Date() } });
    expect((await askMe(jar)).status).toBe(401);
  });

  it('acts with the role its person has now', async () => {
    const jar = await open();
    await test.db.user.update({ where: { email }, data: { role: 'viewer' } });
    expect(await (await askMe(jar)).json()).toMatchObject({ role: 'viewer' });
    await test.db.user.update({ where: { email }, data: { role: 'admin' } });
  });

  it('is of no use to a disabled person', async () => {
    const jar = await open();
    await test.db.user.update({ where: { email }, data: { disabledAt: new Date() } });
    expect((await askMe(jar)).status).toBe(401);
    const { url } = await signIn(new CookieJar(), { email, password });
    expect(url.searchParams.get('error')).toBe('WrongPassword');
    await test.db.user.update({ where: { email }, data: { disabledAt: null } });
  });

  it('can not be made up without the server’s secret', async () => {
    const request = new Request(`${origin}/api/v1/access/me`, {
      headers: { cookie: 'trimtab.session=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..a.b.c' },
    });
    expect((await me(request, { params: Promise.resolve({}) })).status).toBe(401);
  });
});

describe('what next-auth offers but the console does not use', () => {
  it.each(['session', '_log'])('is not served: %s', async (action) => {
    expect((await visitAuth(new CookieJar(), action)).status).toBe(404);
    expect((await visitAuth(new CookieJar(), action, { level: 'error', code: 'x' })).status).toBe(404);
  });
});

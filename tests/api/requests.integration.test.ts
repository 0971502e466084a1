import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as health } from '@/app/api/health/route';
import { GET as listAudit } from '@/app/api/v1/access/audit/route';
import { GET as me, PATCH as updateMe } from '@/app/api/v1/access/me/route';
import { POST as createToken } from '@/app/api/v1/access/tokens/route';
import { PATCH as updateUser } from '@/app/api/v1/access/users/[userId]/route';
import { POST as createUser } from '@/app/api/v1/access/users/route';
import { POST as addTrigger } from '@/app/api/v1/reviews/triggers/route';
import type { Problem } from '@/lib/contracts/problem';
import { hashPassword } from '@/server/auth/password';
import { hashSecret } from '@/server/auth/secret';
import { signInLimits } from '@/server/auth/sign-in-limits';
import { insertAttempts } from '@/server/db/sign-in-repository';
import type { RouteHandler } from '@/server/http/serve';
import { administratorHeaders, callers, sessionHeaders } from '@/tests/support/callers';
import { origin } from '@/tests/support/process-settings';
import { type TestApi, testApi } from '@/tests/support/test-api';

let api: TestApi;

beforeAll(async () => {
  api = await testApi();
});

afterAll(() => api.stop());

interface Sent {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly params?: Record<string, string>;
}

async function send(handler: RouteHandler, sent: Sent = {}): Promise<Response> {
  const { path = '/x', method = 'GET', headers, body, params = {} } = sent;
  const request = new Request(`${origin}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...administratorHeaders(), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return handler(request, { params: Promise.resolve(params) });
}

async function problemOf(response: Response): Promise<Problem> {
  return (await response.json()) as Problem;
}

describe('what is sent', () => {
  it('names each field that is wrong, and each that is not known', async () => {
    const body = { email: 'no address', role: 'owner', colour: 'red' };
    const response = await send(createUser, { method: 'POST', body });
    expect(response.status).toBe(400);
    const { issues } = await problemOf(response);
    expect(issues?.map(({ field }) => field).sort()).toEqual(['colour', 'email', 'name', 'role']);
  });

  it.each(['0000-01-01T00:00:00Z', '0001-01-01T00:00:00+14:00', '9999-12-31T23:59:59-14:00'])(
    'refuses %s, a moment that can not be stored',
    async (moment) => {
      const response = await send(listAudit, { path: `/access/audit?from=${encodeURIComponent(moment)}` });
      expect(await problemOf(response)).toMatchObject({ status: 400, issues: [{ field: 'from' }] });
    },
  );

  it('refuses a trigger on a day that can not be stored, which would hold up all others', async () => {
    const rule = { kind: 'date', on: '0000-05-01' };
    const body = { decisionId: crypto.randomUUID(), title: 'Look again', rule };
    const response = await send(addTrigger, { method: 'POST', body });
    expect(await problemOf(response)).toMatchObject({ status: 400, issues: [{ field: 'rule.on' }] });
  });

  it('refuses a query it does not know', async () => {
    const response = await send(listAudit, { path: '/access/audit?colour=red' });
    expect(await problemOf(response)).toMatchObject({ status: 400, issues: [{ field: 'colour' }] });
  });

  it.each([
    ['text that is no JSON', { body: '{', status: 400 }],
    [
      'JSON under another content type',
      { body: '{}', headers: { 'content-type': 'text/plain' }, status: 415 },
    ],
    ['more than is read', { body: JSON.stringify({ name: 'x'.repeat(300_000) }), status: 413 }],
    ['JSON nested without end', { body: `${'['.repeat(100)}${']'.repeat(100)}`, status: 400 }],
    ['text that can not be stored', { body: { email: 'a@b.co', name: 'a\0b', role: 'viewer' }, status: 400 }],
    ['no body where one is needed', { status: 400 }],
  ])('refuses %s', async (_, { status, ...sent }) => {
    const response = await send(createUser, { method: 'POST', ...sent });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });
});

describe('a write with a session cookie', () => {
  const body = { name: 'New name' };

  async function withCookie(headers: Readonly<Record<string, string>>): Promise<number> {
    const admin = callers.find(({ name }) => name === 'admin session');
    const { cookie = '' } = (await admin?.headers()) ?? {};
    const request = new Request(`${origin}/api/v1/access/me`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', host: 'trimtab.test', cookie, ...headers },
      body: JSON.stringify(body),
    });
    return (await updateMe(request, { params: Promise.resolve({}) })).status;
  }

  it.each([
    ['of the console itself', { 'sec-fetch-site': 'same-origin' }, 200],
    ['of the console in an older browser', { origin }, 200],
    ['of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
    ['of a sibling site', { 'sec-fetch-site': 'same-site', origin }, 403],
    ['of another site in an older browser', { origin: 'https://evil.example' }, 403],
    ['of a sandboxed frame', { origin: 'null' }, 403],
    ['that does not say where it comes from', {}, 403],
  ])('%s', async (_, headers, status) => {
    expect(await withCookie(headers)).toBe(status);
  });

  it('is not made by a cookie beside a wrong token', async () => {
    const admin = callers.find(({ name }) => name === 'admin session');
    const headers = { ...(await admin?.headers()), authorization: 'Bearer wrong-wrong-wrong-wrong' };
    expect((await send(me, { headers })).status).toBe(401);
  });
});

describe('one’s own password', () => {
  it('can not be guessed by asking for another e-mail address', async () => {
    const { id } = await api.db.user.create({
      data: {
        email: 'owner@example.com',
        name: 'owner',
        role: 'viewer',
        passwordHash: await hashPassword('correct horse battery'),
      },
    });
    const now = new Date();
    const session = await api.db.session.create({
      data: { userId: id, createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + 600_000) },
    });
    const headers = { 'content-type': 'application/json', ...(await sessionHeaders(session.id)) };
    const ask = async (currentPassword: string) => {
      const body = JSON.stringify({ email: 'thief@example.com', currentPassword });
      const request = new Request(`${origin}/api/v1/access/me`, { method: 'PATCH', headers, body });
      return (await updateMe(request, { params: Promise.resolve({}) })).status;
    };
    // Counted already, as that many wrong ones take seconds to compare.
    const key = hashSecret(`account ${id} password`);
    await insertAttempts(
      api.db,
      Array.from({ length: signInLimits.account - 1 }, () => key),
      now,
    );
    expect(await ask('a wrong password')).toBe(400);
    expect(await ask('correct horse battery')).toBe(429);
    const unchanged = await api.db.user.findUniqueOrThrow({ where: { id } });
    expect(unchanged.email).toBe('owner@example.com');
  });
});

describe('people', () => {
  it('are never left without an administrator, whoever asks at the same moment', async () => {
    const administrators = await api.db.user.findMany({ where: { role: 'admin', disabledAt: null } });
    const [first, ...others] = administrators;
    const demote = (userId: string) =>
      send(updateUser, { method: 'PATCH', body: { role: 'viewer' }, params: { userId } });
    // The first one's own token can't be used for this: it asks with an administrator's, whose role falls with it.
    const answers = await Promise.all([...others, ...(first ? [first] : [])].map(({ id }) => demote(id)));
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThan(administrators.length);
    const left = await api.db.user.count({ where: { role: 'admin', disabledAt: null } });
    expect(left).toBeGreaterThan(0);
    await api.db.user.updateMany({
      where: { id: { in: administrators.map(({ id }) => id) } },
      data: { role: 'admin' },
    });
  });

  it('are out at once when disabled', async () => {
    const user = await api.db.user.create({
      data: { email: 'leaver@example.com', name: 'leaver', role: 'operator' },
    });
    const now = new Date();
    const session = await api.db.session.create({
      data: { userId: user.id, createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + 60_000) },
    });
    const asLeaver = async () => {
      const headers = await sessionHeaders(session.id);
      const request = new Request(`${origin}/api/v1/access/me`, { headers });
      return (await me(request, { params: Promise.resolve({}) })).status;
    };
    expect(await asLeaver()).toBe(200);
    await send(updateUser, { method: 'PATCH', body: { disabled: true }, params: { userId: user.id } });
    expect(await asLeaver()).toBe(401);
    await send(updateUser, { method: 'PATCH', body: { disabled: false }, params: { userId: user.id } });
    expect(await asLeaver()).toBe(401);
  });
});

describe('API tokens', () => {
  it('work once created, with the lower of their role and their owner’s', async () => {
    const body = { name: 'ci', role: 'operator', expiresInDays: 30 };
    const created = await send(createToken, { method: 'POST', body });
    const { secret, token } = (await created.json()) as { secret: string; token: { prefix: string } };
    expect(secret.startsWith(token.prefix)).toBe(true);
    const asToken = async () => {
      const response = await send(me, { headers: { authorization: `Bearer ${secret}` } });
      return ((await response.json()) as { role: string }).role;
    };
    expect(await asToken()).toBe('operator');
    const owner = { email: 'admin@example.com' };
    await api.db.user.update({ where: owner, data: { role: 'viewer' } });
    expect(await asToken()).toBe('viewer');
    await api.db.user.update({ where: owner, data: { role: 'admin' } });
    expect(JSON.stringify(await api.db.apiToken.findMany())).not.toContain(secret);
  });
});

describe('/api/health', () => {
  it('is good when the database answers and every migration is in, else says what is missing', async () => {
    const ask = () => health(new Request(`${origin}/api/health`));
    expect((await ask()).status).toBe(200);
    await api.db.$executeRaw`ALTER TABLE _prisma_migrations RENAME TO away`;
    const response = await ask();
    await api.db.$executeRaw`ALTER TABLE away RENAME TO _prisma_migrations`;
    expect(response.status).toBe(503);
    expect(await problemOf(response)).toMatchObject({ code: 'unavailable' });
  });
});

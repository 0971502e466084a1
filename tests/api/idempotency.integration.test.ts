import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POST as createToken } from '@/app/api/v1/access/tokens/route';
import { POST as createUser } from '@/app/api/v1/access/users/route';
import type { RouteHandler } from '@/server/http/serve';
import { administratorHeaders } from '@/tests/support/callers';
import { origin } from '@/tests/support/process-settings';
import { type TestApi, testApi } from '@/tests/support/test-api';

let api: TestApi;

beforeAll(async () => {
  api = await testApi();
});

afterAll(() => api.stop());

function post(handler: RouteHandler, path: string, key: string, body: unknown): Promise<Response> {
  const headers = { ...administratorHeaders(), 'content-type': 'application/json', 'idempotency-key': key };
  const request = new Request(`${origin}/api/v1${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return handler(request, { params: Promise.resolve({}) });
}

const person = (name: string) => ({ email: `${name}@example.com`, name, role: 'viewer' });
const addPerson = (key: string, name: string) => post(createUser, '/access/users', key, person(name));

describe('Idempotency-Key', () => {
  it('gives a retry the first answer and has one effect', async () => {
    const first = await addPerson('once', 'ada');
    const second = await addPerson('once', 'ada');
    expect(first.status).toBe(201);
    expect(second.status).toBe(201);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(await second.json()).toEqual(await first.json());
    expect(await api.db.user.count({ where: { email: 'ada@example.com' } })).toBe(1);
    expect(await api.db.auditEntry.count({ where: { subjectLabel: 'ada@example.com' } })).toBe(1);
  });

  it('refuses another body under the same key, and does nothing', async () => {
    await addPerson('other', 'bob');
    const response = await addPerson('other', 'eve');
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 'key_reused' });
    expect(await api.db.user.count({ where: { email: 'eve@example.com' } })).toBe(0);
  });

  it('refuses another operation under the same key', async () => {
    await addPerson('operation', 'cleo');
    const token = { name: 'x', role: 'viewer', expiresInDays: 1 };
    const response = await post(createToken, '/access/tokens', 'operation', token);
    expect(response.status).toBe(422);
  });

  it('has one effect for requests of the same moment', async () => {
    const body = { name: 'together', role: 'viewer', expiresInDays: 1 };
    const all = await Promise.all(
      Array.from({ length: 8 }, () => post(createToken, '/access/tokens', 'together', body)),
    );
    const statuses = all.map(({ status }) => status);
    expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
    expect(statuses).toContain(201);
    expect(await api.db.apiToken.count({ where: { name: 'together' } })).toBe(1);
  });

  it('remembers a refusal as it was', async () => {
    await addPerson('first', 'dan');
    const refused = await addPerson('second', 'dan');
    await api.db.user.updateMany({ where: { name: 'dan' }, data: { email: 'renamed@example.com' } });
    const again = await addPerson('second', 'dan');
    expect(refused.status).toBe(409);
    expect(await again.json()).toEqual(await refused.json());
  });

  it('keeps no secret that was shown once in readable form', async () => {
    const body = { name: 'kept', role: 'viewer', expiresInDays: 1 };
    const response = await post(createToken, '/access/tokens', 'kept', body);
    const { secret } = (await response.json()) as { secret: string };
    const record = await api.db.idempotencyRecord.findFirstOrThrow({ where: { key: 'kept' } });
    expect(JSON.stringify(record.body)).not.toContain(secret);
    const replay = await post(createToken, '/access/tokens', 'kept', body);
    expect(await replay.json()).toMatchObject({ secret });
  });

  it('says so when the first request never finished', async () => {
    await addPerson('lost', 'finn');
    await api.db.idempotencyRecord.updateMany({
      where: { key: 'lost' },
      data: { status: null, completedAt: null },
    });
    const response = await addPerson('lost', 'finn');
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ code: 'key_in_use' });
  });
});

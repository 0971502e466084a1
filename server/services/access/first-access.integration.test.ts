import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setProcessSettings } from '@/tests/support/process-settings';
import { type TestDatabase, testDatabase } from '@/tests/support/test-database';
import { hashSecret } from '../../auth/secret';
import { processContext, systemActor } from '../process-context';
import { issueStartLink } from './issue-start-link';
import { prepareFirstAccess } from './prepare-first-access';

let test: TestDatabase;

beforeEach(async () => {
  test = await testDatabase();
  setProcessSettings(test.url);
});

afterEach(async () => {
  await test.drop();
});

const context = () => ({ ...processContext(systemActor('start')), db: test.db });

const link = async () => new URL((await issueStartLink(context())) ?? '');
const settings = {
  adminEmail: 'Boss@Example.com',
  adminPassword: 'a long enough password',
  apiToken: 'x'.repeat(40),
};

describe('first access', () => {
  it('is a link that signs the administrator in, while nobody has another way', async () => {
    const { pathname, hash } = await link();
    expect(pathname).toBe('/sign-in');
    expect(hash).toMatch(/^#link=[\w-]{43}$/);
    expect(await issueStartLink(context())).not.toBeNull();
    expect(await test.db.user.count()).toBe(1);
    await test.db.user.updateMany({ data: { passwordHash: 'x' } });
    expect(await issueStartLink(context())).toBeNull();
  });

  it('stores the link as a hash only, and ends it with the next one', async () => {
    const first = await link();
    const [row] = await test.db.signInLink.findMany();
    expect(row?.hash).toBe(hashSecret(first.hash.slice('#link='.length)));
    await link();
    expect(await test.db.signInLink.count({ where: { usedAt: null } })).toBe(1);
  });

  it('creates the administrator and token of the settings once, and then no link', async () => {
    await prepareFirstAccess(context(), settings);
    await prepareFirstAccess(context(), settings);
    expect(await issueStartLink(context())).toBeNull();
    expect(await test.db.user.findMany()).toMatchObject([{ email: 'boss@example.com', role: 'admin' }]);
    expect(await test.db.apiToken.findMany()).toMatchObject([{ hash: hashSecret(settings.apiToken) }]);
  });

  it('is prepared once by processes that start at the same moment', async () => {
    await Promise.all([1, 2, 3].map(() => prepareFirstAccess(context(), settings)));
    expect(await test.db.user.count()).toBe(1);
    expect(await test.db.apiToken.count()).toBe(1);
  });

  it('does not bring back an administrator who goes by another address now', async () => {
    await prepareFirstAccess(context(), settings);
    await test.db.user.updateMany({ data: { email: 'chief@example.com' } });
    await prepareFirstAccess(context(), settings);
    expect(await test.db.user.findMany()).toMatchObject([{ email: 'chief@example.com' }]);
  });

  it('does not bring back an init token that was revoked', async () => {
    await prepareFirstAccess(context(), settings);
    await test.db.apiToken.updateMany({ data: { revokedAt: new Date() } });
    await prepareFirstAccess(context(), settings);
    expect(await test.db.apiToken.findMany()).toMatchObject([{ revokedAt: expect.any(Date) }]);
  });
});

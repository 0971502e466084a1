import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setProcessSettings } from '@/tests/support/process-settings';
import { type TestDatabase, testDatabase } from '@/tests/support/test-database';
import { hashSecret } from '../../auth/secret';
import { processContext, systemActor } from '../process-context';
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

describe('first access', () => {
  it('is a link that signs the administrator in, while nobody has another way', async () => {
    const link = new URL((await prepareFirstAccess(context(), {})) ?? '');
    expect(link.pathname).toBe('/sign-in');
    expect(link.hash).toMatch(/^#link=[\w-]{43}$/);
    expect(await prepareFirstAccess(context(), {})).not.toBeNull();
    expect(await test.db.user.count()).toBe(1);
    await test.db.user.updateMany({ data: { passwordHash: 'x' } });
    expect(await prepareFirstAccess(context(), {})).toBeNull();
  });

  it('stores the link as a hash only', async () => {
    const link = new URL((await prepareFirstAccess(context(), {})) ?? '');
    const [row] = await test.db.signInLink.findMany();
    expect(row?.hash).toBe(hashSecret(link.hash.slice('#link='.length)));
  });

  it('creates the administrator and token of the settings once, and no link', async () => {
    const settings = {
      adminEmail: 'Boss@Example.com',
      adminPassword: 'a long enough password',
      apiToken: 'x'.repeat(40),
    };
    expect(await prepareFirstAccess(context(), settings)).toBeNull();
    expect(await prepareFirstAccess(context(), settings)).toBeNull();
    expect(await test.db.user.findMany()).toMatchObject([{ email: 'boss@example.com', role: 'admin' }]);
    expect(await test.db.apiToken.findMany()).toMatchObject([{ hash: hashSecret(settings.apiToken) }]);
  });

  it('does not bring back an init token that was revoked', async () => {
    const settings = { apiToken: 'y'.repeat(40) };
    await prepareFirstAccess(context(), settings);
    await test.db.apiToken.updateMany({ data: { revokedAt: new Date() } });
    await prepareFirstAccess(context(), settings);
    expect(await test.db.apiToken.findMany()).toMatchObject([{ revokedAt: expect.any(Date) }]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SyncStatus } from '@/lib/contracts/estate';
import { type TestServices, testServices } from '@/tests/support/test-services';
import type { Actor } from '../../auth/actor';
import type { ServiceContext } from '../context';
import { addAccount } from './add-account';
import { archiveAccount } from './archive-account';
import { checkAccount } from './check-account';
import { getRules } from './get-rules';
import { getSyncStatus } from './get-sync-status';
import { listAccounts } from './list-accounts';
import { previewRuleSet } from './preview-rule-set';
import { requestSync } from './request-sync';
import { saveRules } from './save-rules';
import { seedSimulatedEstate } from './seed-simulated-estate';
import { syncRegion } from './sync/sync-region';
import { updateAccount } from './update-account';
import { updateRegion } from './update-region';

const prod = { accountId: '111122223333', region: 'us-east-1' };
const never = new AbortController().signal;
let services: TestServices;
let ctx: ServiceContext;
const as = (role: Actor['role']): ServiceContext => ({ ...ctx, actor: { ...ctx.actor, role } });

beforeAll(async () => {
  services = await testServices({ estate: 'samples', seed: 1 });
  ctx = services.ctx;
  await seedSimulatedEstate(ctx);
});
afterAll(() => services.stop());

const lastAudit = () => ctx.db.auditEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } });
const waitingJobs = async () => {
  const rows = await ctx.db.$queryRaw<{ key: string }[]>`
    SELECT singleton_key AS key FROM pgboss.job WHERE name = 'sync-region' AND state = 'created' ORDER BY 1`;
  return rows.map((row) => row.key);
};

describe('accounts', () => {
  it('are seeded once', async () => {
    expect(await seedSimulatedEstate(ctx)).toBe(false);
    expect((await listAccounts(ctx)).data.map((account) => account.name)).toEqual(['acme-dev', 'acme-prod']);
  });

  it('prove their role with AWS, or say why it does not work', async () => {
    const callerArn = 'arn:aws:sts::111122223333:assumed-role/trimtab/trimtab';
    expect(await checkAccount(ctx, prod)).toEqual({ reached: true, callerArn, accountId: prod.accountId });
    await updateAccount(ctx, { accountId: '444455556666', externalId: 'wrong' });
    const refused = await checkAccount(ctx, { accountId: '444455556666' });
    expect(refused).toMatchObject({ reached: false, failure: { kind: 'denied' } });
    await updateAccount(ctx, { accountId: '444455556666', externalId: 'trimtab-simulated' });
  });

  it('keep their external id from those who may not manage them, and out of the audit log', async () => {
    const [account] = (await listAccounts(as('viewer'))).data;
    expect(account?.externalId).toBeNull();
    expect(
      JSON.stringify(await lastAudit(), (_, value) => (typeof value === 'bigint' ? `${value}` : value)),
    ).not.toContain('trimtab-simulated');
  });

  it('are added with a first sync asked for, and archived with what was seen of them kept', async () => {
    const account = { id: '777788889999', name: 'other', roleArn: null, externalId: null };
    await addAccount(ctx, { ...account, regions: ['eu-west-1'] });
    expect(await waitingJobs()).toEqual(['777788889999/eu-west-1']);
    await expect(addAccount(ctx, { ...account, regions: ['eu-west-1'] })).rejects.toMatchObject({
      code: 'conflict',
    });
    await archiveAccount(ctx, { accountId: account.id });
    expect(await lastAudit()).toMatchObject({ action: 'account.archive', subjectId: account.id });
    expect((await listAccounts(ctx)).data).toHaveLength(2);
    const again = await addAccount(ctx, { ...account, regions: ['us-east-1'] });
    expect(again.regions.map((region) => [region.region, region.enabled])).toEqual([
      ['eu-west-1', false],
      ['us-east-1', true],
    ]);
    await archiveAccount(ctx, { accountId: account.id });
  });

  it('are managed by administrators only', async () => {
    await expect(
      updateAccount(as('operator'), { accountId: prod.accountId, name: 'x' }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(requestSync(as('viewer'), {})).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('sync', () => {
  it('is asked for once however often one asks, and tells how it goes', async () => {
    expect(await requestSync(ctx, { accountId: prod.accountId })).toEqual({ requested: 2 });
    await requestSync(ctx, { accountId: prod.accountId });
    expect((await waitingJobs()).filter((key) => key.startsWith(prod.accountId))).toHaveLength(2);
    await syncRegion(ctx, prod, never);
    const status = SyncStatus.parse(await getSyncStatus(ctx));
    const region = status.regions.find(
      (one) => one.accountId === prod.accountId && one.region === prod.region,
    );
    expect(region).toMatchObject({ status: 'idle', failure: null });
    expect(status.usage.calls).toBeGreaterThan(3);
  });

  it('prices the metrics it has asked of CloudWatch: a cent for a thousand, by region', async () => {
    const now = ctx.clock.now();
    const today = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
    const lastMonth = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 0));
    const use = { accountId: '999988887777', operation: 'cloudwatch:GetMetricData', calls: 1 };
    const before = (await getSyncStatus(ctx)).usage.cost.total;
    await ctx.db.awsUsage.createMany({
      data: [
        { ...use, day: today, region: 'us-east-1', units: 1000 },
        { ...use, day: lastMonth, region: 'us-east-1', units: 5000 },
        { ...use, day: today, region: 'us-east-2', units: 1000 },
      ],
    });
    const { cost } = (await getSyncStatus(ctx)).usage;
    expect(Number(cost.total.usd) - Number(before.usd)).toBeCloseTo(0.01, 9);
    expect(cost.total.complete).toBe(false);
    expect(cost.total.missing.join()).toContain('us-east-2');
    await ctx.db.awsUsage.deleteMany({ where: { accountId: use.accountId } });
  });

  it('does not read a paused region', async () => {
    await updateRegion(ctx, { ...prod, enabled: false });
    expect(await syncRegion(ctx, prod, never)).toBe('busy');
    await expect(requestSync(ctx, prod)).rejects.toMatchObject({ code: 'not_found' });
    await updateRegion(ctx, { ...prod, enabled: true });
  });
});

describe('rules', () => {
  const draftOf = (rules: Awaited<ReturnType<typeof getRules>>) => ({
    modules: rules.modules.map(({ slug, name, description, owner }) => ({ slug, name, description, owner })),
    rules: rules.rules.map(({ moduleSlug, kind, tagKey, pattern }) => ({
      moduleSlug,
      kind,
      tagKey,
      pattern,
    })),
  });
  const everything = { moduleSlug: 'sentiment', kind: 'name', tagKey: null, pattern: '*' } as const;

  it('show before they are saved what each would catch and move', async () => {
    const current = await getRules(ctx);
    const draft = draftOf(current);
    const preview = await previewRuleSet(ctx, { ...draft, rules: [...draft.rules, everything] });
    expect(preview.rules.at(-1)?.caught).toBe(current.unassigned);
    expect(preview.unassigned.count).toBe(0);
    expect(preview.moved.count).toBe(current.unassigned);
    expect((await getRules(ctx)).version).toBe(current.version);
  });

  it('sort every workload anew when saved, and refuse an edit of what has changed since', async () => {
    const current = await getRules(ctx);
    const draft = draftOf(current);
    const edit = { ...draft, rules: [...draft.rules, everything], version: current.version };
    const saved = await saveRules(ctx, edit);
    expect(saved.unassigned).toBe(0);
    expect(await ctx.db.workload.count({ where: { moduleId: null } })).toBe(0);
    expect(await lastAudit()).toMatchObject({
      action: 'rules.save',
      after: { workloadsMoved: current.unassigned },
    });
    await expect(saveRules(ctx, edit)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('name the field when they do not fit together', async () => {
    const rules = [{ moduleSlug: 'nobody', kind: 'tag', tagKey: null, pattern: '*' } as const];
    await expect(previewRuleSet(ctx, { modules: [], rules })).rejects.toMatchObject({
      issues: [{ field: 'rules.0.moduleSlug' }, { field: 'rules.0.tagKey' }],
    });
  });
});

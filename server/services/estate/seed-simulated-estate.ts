import { appendAudit } from '../../db/audit-repository';
import type { Db } from '../../db/client';
import type { ServiceContext } from '../context';

const accounts = [
  { id: '111122223333', name: 'acme-prod' },
  { id: '444455556666', name: 'acme-dev' },
] as const;
const regions = ['us-east-1', 'eu-west-1'] as const;
const modules = [
  { slug: 'valuation-platform', name: 'Valuation platform', owner: 'Valuation team' },
  { slug: 'sentiment', name: 'Sentiment', owner: 'Insights team' },
  { slug: 'llm-backend', name: 'LLM backend', owner: 'Assistant team' },
  { slug: 'placement-platform', name: 'Placement platform', owner: 'Placement team' },
  { slug: 'cora-access', name: 'Cora: access', owner: 'Cora team' },
  { slug: 'cora-ai', name: 'Cora: AI', owner: 'Cora team' },
  { slug: 'cora-ws', name: 'Cora: workspaces', owner: 'Cora team' },
  { slug: 'cora-mgmt', name: 'Cora: management', owner: 'Cora team' },
  { slug: 'cora-kb', name: 'Cora: knowledge base', owner: 'Cora team' },
  { slug: 'cora-chat', name: 'Cora: chat', owner: 'Cora team' },
] as const;

/** Gives a fresh database the simulator's accounts, regions and module rules; false when any account is there. */
export async function seedSimulatedEstate(ctx: ServiceContext): Promise<boolean> {
  return ctx.db.$transaction(async (tx) => {
    // Two processes may start at once; the second waits here and then finds the first one's accounts.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(7224004)`;
    if ((await tx.account.count()) > 0) return false;
    await addAccounts(tx);
    await addModules(tx);
    await appendAudit(tx, ctx.actor, ctx.clock.now(), {
      action: 'estate.seed',
      subject: { kind: 'estate', id: 'simulated', label: 'Simulated estate' },
      after: { accounts: accounts.map(({ id }) => id), regions, modules: modules.map(({ slug }) => slug) },
    });
    return true;
  });
}

async function addAccounts(tx: Db): Promise<void> {
  await tx.account.createMany({
    data: accounts.map((account) => ({
      ...account,
      roleArn: `arn:aws:iam::${account.id}:role/trimtab`,
      externalId: 'trimtab-simulated',
    })),
  });
  await tx.accountRegion.createMany({
    data: accounts.flatMap(({ id }) => regions.map((region) => ({ accountId: id, region }))),
  });
}

async function addModules(tx: Db): Promise<void> {
  if ((await tx.module.count()) > 0) return;
  const created = await tx.module.createManyAndReturn({ data: [...modules] });
  const byTag = created.map(({ id, slug }) => ({
    moduleId: id,
    kind: 'tag',
    tagKey: 'module',
    pattern: slug,
  }));
  const byName = created.map(({ id, slug }) => ({
    moduleId: id,
    kind: 'name',
    tagKey: null,
    pattern: `${slug}-*`,
  }));
  await tx.moduleRule.createMany({
    data: [...byTag, ...byName].map((rule, position) => ({ ...rule, position })),
  });
}

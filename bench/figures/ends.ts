import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startEmbeddedDatabase } from '@/scripts/database/embedded-database.mjs';
import { migrate } from '@/scripts/database/migrate.mjs';
import { startChild } from '@/scripts/start/child.mjs';
import { startSimulator } from '@/scripts/start/start-simulator.mjs';
import { testEnvironment } from '@/scripts/test/test-environment.mjs';
import type { AwsScope } from '@/server/aws/access';
import { inBackground } from '@/server/aws/call-mode';
import { getProvisionedConcurrency } from '@/server/aws/lambda/list-provisioned-concurrency';
import { systemClock } from '@/server/clock';
import { openDatabase } from '@/server/db/client';
import type { ServiceContext } from '@/server/services/context';
import { systemActor } from '@/server/services/process-context';
import { simulatedCredentials } from '@/tests/support/simulated-credentials';
import { simulatorControl } from '@/tests/support/simulator-control';
import type { Figure } from '../figure';
import { type OpenChange, openChanges, provisioned } from '../open-changes';

const count = 1_000;
const accounts = ['111122223333', '444455556666', '500000000002', '500000000003'];
const regions = ['us-east-1', 'eu-west-1', 'eu-central-1'];
const givenUpAfterSeconds = 900;

/** A thousand time-boxed changes of four accounts and three regions that came due within one minute, taken back by a worker. */
export async function measureEnds(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'trimtab-bench-'));
  const database = await startEmbeddedDatabase({ folder });
  await migrate(database.url);
  const size = ['--functions', '1800', '--services', '0', '--accounts', '4', '--regions', '3'];
  const estate = ['--estate', 'scale', ...size, '--provisioning-seconds', '0'];
  const simulator = await startSimulator(testEnvironment(), estate);
  const db = openDatabase(database.url);
  const ctx: ServiceContext = {
    actor: systemActor('bench'),
    db,
    clock: systemClock,
    aws: { endpoint: simulator.url, credentials: simulatedCredentials, clock: systemClock },
    readOnly: false,
  };
  try {
    const changes = await open(ctx, simulator.controlUrl);
    const reading = await timed(() => readEach(ctx, changes));
    return await takeBack(ctx, { databaseUrl: database.url, ...simulator }, reading);
  } finally {
    await db.$disconnect();
    await simulator.stop();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function open(ctx: ServiceContext, controlUrl: string): Promise<readonly OpenChange[]> {
  const control = simulatorControl(controlUrl);
  await control.throttling(false);
  const scopes = accounts.flatMap((accountId) => regions.map((region) => scopeOf(accountId, region)));
  await ctx.db.account.createMany({
    data: accounts.map((id) => ({ id, name: id, roleArn: roleOf(id), externalId })),
  });
  // Not listed meanwhile: what a sync costs is a figure of its own.
  const watched = scopes.map(({ accountId, region }) => ({ accountId, region, enabled: false }));
  await ctx.db.accountRegion.createMany({ data: watched });
  const opened = await Promise.all(
    scopes.map((scope, index) =>
      openChanges(ctx, scope, shareOf(index, scopes.length), endOf(index, scopes.length)),
    ),
  );
  const changes = opened.flat();
  for (const { scope, functionName } of changes) {
    const { accountId: account, region } = scope;
    await control.actor({ account, region, function: functionName, qualifier: 'live', provisioned });
  }
  await control.throttling(true);
  return changes;
}

const externalId = 'trimtab-simulated';
const roleOf = (accountId: string) => `arn:aws:iam::${accountId}:role/trimtab`;
const scopeOf = (accountId: string, region: string): AwsScope => ({
  accountId,
  region,
  roleArn: roleOf(accountId),
  externalId,
});
const shareOf = (index: number, of: number) =>
  Math.floor(((index + 1) * count) / of) - Math.floor((index * count) / of);
const endOf = (index: number, of: number) => new Date(Date.now() - (60_000 * index) / of);

/** The least that could be asked of AWS to see how they stand, within the same share of its quota. */
function readEach(ctx: ServiceContext, changes: readonly OpenChange[]): Promise<unknown> {
  return inBackground(null, () =>
    Promise.all(
      changes.map(({ scope, functionName }) =>
        getProvisionedConcurrency(ctx.aws, scope, functionName, 'live'),
      ),
    ),
  );
}

async function takeBack(
  { db }: ServiceContext,
  { databaseUrl, url, controlUrl }: { databaseUrl: string; url: string; controlUrl: string },
  readingSeconds: number,
): Promise<readonly Figure[]> {
  const control = simulatorControl(controlUrl);
  // What the setting up has taken of the quota by bursts is given back by then.
  await delay(3_000);
  await control.resetCalls();
  const worker = startChild('The worker', ['--import', 'tsx', 'bench/end-worker.ts'], {
    ...testEnvironment(),
    DATABASE_URL: databaseUrl,
    TRIMTAB_SIMULATOR_URL: url,
    AUTH_SECRET: 'x'.repeat(32),
    LOG_LEVEL: 'error',
  });
  const seconds = await timed(async () => {
    for (let waited = 0; (await db.changeEnd.count({ where: { state: 'done' } })) < count; waited += 1) {
      if (waited > givenUpAfterSeconds || worker.isOver())
        throw new Error(`Not all are taken back. ${worker.output()}`);
      await delay(1_000);
    }
  });
  const calls = await control.countAllCalls();
  const sent = await control.countCalls('DeleteProvisionedConcurrencyConfig');
  // Once it has stopped, the worker has stored what it counted.
  await worker.stop();
  if (sent !== count) throw new Error(`${sent} were sent for ${count} changes.`);
  const { _sum } = await db.awsUsage.aggregate({ _sum: { throttled: true } });
  const reading = { name: 'reading each once, in the same share', value: readingSeconds };
  return [
    { name: '1,000 changes due in one minute, taken back', value: seconds, unit: 's', baseline: reading },
    {
      name: 'AWS calls for each of them',
      value: calls / count,
      unit: 'calls',
      baseline: { name: 'one write and one look', value: 2 },
    },
    {
      name: 'calls among them that AWS throttled',
      value: _sum.throttled ?? 0,
      unit: 'calls',
      baseline: { name: 'all calls', value: calls },
    },
  ];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

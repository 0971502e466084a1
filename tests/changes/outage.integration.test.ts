import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangeDetail } from '@/lib/contracts/change-shapes';
import { inBackground } from '@/server/aws/call-mode';
import { endChangesJob } from '@/server/jobs/end-jobs';
import { reconcileChangesJob } from '@/server/jobs/reconcile-changes';
import { startWorker } from '@/server/jobs/start-worker';
import { verifyChangeJob } from '@/server/jobs/verify-change';
import { verifyAudit } from '@/server/services/access/verify-audit';
import { applyChange } from '@/server/services/changes/apply-change';
import { endDueChanges } from '@/server/services/changes/end-due-changes';
import { getChange } from '@/server/services/changes/get-change';
import { reconcileChanges } from '@/server/services/changes/reconcile-changes';
import { setProcessSettings } from '../support/process-settings';
import { type StoppableDatabase, stoppableDatabase } from '../support/stoppable-database';
import { type ChangeWorld, openChangeWorld } from './change-world';
import { type CrashHarness, crashHarness } from './crash-harness';
import {
  acknowledged,
  everyKind,
  holdsOf,
  type KindCase,
  operationOf,
  phasesIn,
  plan,
  planEveryKind,
  scalingWrites,
} from './kind-cases';

/** The moments of an apply at which the database is stopped. */
const moments = ['claimed', 'begun', 'intent 1', 'called 1', 'outcome 1'] as const;
type Moment = (typeof moments)[number];

interface Case extends KindCase {
  readonly moment: Moment;
  readonly sentBefore: number;
}

let database: StoppableDatabase;
let world: ChangeWorld;
let harness: CrashHarness;

beforeAll(async () => {
  database = await stoppableDatabase();
  world = await openChangeWorld(async () => database);
  harness = crashHarness(world, scalingWrites);
  // A worker that loses its database says so in the log.
  setProcessSettings(database.url);
});
afterAll(() => world.close());

const read = ({ change }: { readonly change: ChangeDetail }) =>
  getChange(world.ctx(), { changeId: change.id });
const sentOf = async (one: KindCase) =>
  (await harness.sentIn(one.workload.region)).get(operationOf(one)) ?? 0;
const worker = () => inBackground(null, () => reconcileChanges(world.ctx('admin')));

function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** Applies changes at once, and stops the database when each has come to the moment; what waits goes on without it. */
async function applyIntoOutage(cases: readonly Case[], moment: Moment): Promise<void> {
  const outage = gate();
  const reachedAll = gate();
  let arrived = 0;
  const reached = async (point: string) => {
    if (point !== moment) return;
    arrived += 1;
    if (arrived === cases.length) reachedAll.open();
    await outage.opened;
  };
  const applied = cases.map(({ change }) =>
    applyChange(world.ctx(), { changeId: change.id, reason: 'into an outage', acknowledged }, reached),
  );
  const outcomes = Promise.allSettled(applied);
  await Promise.race([reachedAll.opened, Promise.all(applied)]);
  await database.stop();
  outage.open();
  expect((await outcomes).map(({ status }) => status)).toEqual(cases.map(() => 'rejected'));
  await database.start();
}

/** Lets two workers take up whatever the outage left open, until nothing is. */
async function settle(cases: readonly Case[]): Promise<readonly ChangeDetail[]> {
  for (let round = 0; round < 12; round += 1) {
    await world.advance(200);
    await Promise.all([worker(), worker()]);
    const changes = await Promise.all(cases.map(read));
    if (changes.every(({ phase, settledAt }) => phase === 'planned' || settledAt !== null)) return changes;
  }
  throw new Error('not all are settled');
}

describe('a database that is stopped', () => {
  it('in the middle of a change of any kind leaves a record that is true to AWS, and nothing is sent twice', {
    timeout: 300_000,
  }, async () => {
    const cases: Case[] = [];
    for (const moment of moments)
      for (const one of await planEveryKind(world))
        cases.push({ ...one, moment, sentBefore: await sentOf(one) });
    for (const moment of moments)
      await applyIntoOutage(
        cases.filter((one) => one.moment === moment),
        moment,
      );
    const settled = await settle(cases);

    for (const [index, one] of cases.entries()) {
      const after = settled[index];
      const label = `${one.kind} stopped at "${one.moment}"`;
      const wasSent = one.moment !== 'claimed' && one.moment !== 'begun';
      expect(after?.phase, label).toBe(one.moment === 'claimed' ? 'planned' : wasSent ? 'inForce' : 'failed');
      expect(await sentOf(one), `${label}: sent`).toBe(one.sentBefore + (wasSent ? 1 : 0));
      expect(await holdsOf(world, one), `${label}: what AWS holds`).toEqual([wasSent]);
      const state = one.moment === 'claimed' ? 'pending' : wasSent ? 'succeeded' : 'skipped';
      expect(
        after?.steps.map((step) => step.state),
        label,
      ).toEqual([state]);
    }
    expect(await verifyAudit(world.ctx('admin'))).toMatchObject({ intact: true });
    process.stdout.write(
      `outage test: the database stopped at ${moments.length} moments of ${cases.length} changes of ${everyKind.length} kinds; ${phasesIn(settled)}; every record equal to AWS, 0 sent twice\n`,
    );
  });

  it('over the end of a change does not let it be forgotten', async () => {
    const fn = await world.addFunction();
    const asked = {
      kind: 'provisionedConcurrency',
      workloadId: fn.workloadId,
      target: { qualifier: 'live' },
      wanted: 3,
    } as const;
    const change = await plan(world, asked);
    const inTenMinutes = new Date(world.ctx().clock.now().getTime() + 600_000).toISOString().slice(0, 16);
    const until = { localTime: inTenMinutes, timeZone: 'Etc/UTC' };
    await applyChange(world.ctx(), { changeId: change.id, reason: 'launch', acknowledged: [], until });
    await world.advance(50);
    await worker();
    const { signal } = new AbortController();
    const end = () => inBackground(signal, () => endDueChanges(world.ctx('admin'), signal));
    await database.stop();
    await world.advance(3600);
    await expect(end()).rejects.toThrow();
    await database.start();
    await end();
    await world.advance(60);
    await worker();
    expect((await read({ change })).end?.state).toBe('done');
    expect(await world.held(fn, 'live')).toBeNull();
  });

  it('is found again by a worker that was running, with nobody asking', { timeout: 120_000 }, async () => {
    const jobs = [verifyChangeJob, reconcileChangesJob, endChangesJob];
    const contextFor = () => world.ctx('admin');
    const running = await startWorker({ connectionString: database.url, contextFor, jobs });
    try {
      const fn = await world.addFunction();
      const asked = {
        kind: 'provisionedConcurrency',
        workloadId: fn.workloadId,
        target: { qualifier: 'live' },
        wanted: 3,
      } as const;
      const change = await plan(world, asked);
      await applyChange(world.ctx(), { changeId: change.id, reason: 'launch', acknowledged: [] });
      await database.stop();
      await world.advance(50);
      await database.start();
      await expect.poll(async () => (await read({ change })).phase, { timeout: 100_000 }).toBe('inForce');
    } finally {
      await running.stop();
    }
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EndTime } from '@/lib/contracts/change-end';
import type { ChangeDetail } from '@/lib/contracts/change-shapes';
import { inBackground } from '@/server/aws/call-mode';
import { verifyAudit } from '@/server/services/access/verify-audit';
import { applyChange } from '@/server/services/changes/apply-change';
import { endChange } from '@/server/services/changes/end-change';
import { endDueChanges } from '@/server/services/changes/end-due-changes';
import { getChange } from '@/server/services/changes/get-change';
import { moveChange } from '@/server/services/changes/move-change';
import { planChange } from '@/server/services/changes/plan-change';
import { reconcileChanges } from '@/server/services/changes/reconcile-changes';
import { revertChange } from '@/server/services/changes/revert-change';
import { setChangeEnd } from '@/server/services/changes/set-change-end';
import { listModules } from '@/server/services/inventory/list-modules';
import { type ChangeWorld, openChangeWorld, type TestFunction } from './change-world';
import type { Task } from './engine-process';

let world: ChangeWorld;
let children: ChildProcess[] = [];

beforeAll(async () => {
  world = await openChangeWorld();
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await world.close();
});
beforeEach(() => world.simulator.clearFaults());

/** So many minutes from now, as clocks in UTC show it. */
const inMinutes = (minutes: number): EndTime => ({
  localTime: new Date(world.ctx().clock.now().getTime() + minutes * 60_000).toISOString().slice(0, 16),
  timeZone: 'Etc/UTC',
});
const read = (change: ChangeDetail) => getChange(world.ctx(), { changeId: change.id });
const look = (change: { readonly id: string }) =>
  inBackground(null, () => moveChange(world.ctx(), { changeId: change.id }));
const end = (change: ChangeDetail, changed = {}) =>
  inBackground(null, () => endChange(world.ctx('admin', changed), { changeId: change.id }));
const endAllDue = () => {
  const { signal } = new AbortController();
  return inBackground(signal, () => endDueChanges(world.ctx('admin'), signal));
};
const removals = async (fn: TestFunction) =>
  (await world.simulator.calls('DeleteProvisionedConcurrencyConfig')).filter(
    (call) => call.region === fn.region && call.status < 300,
  ).length;

async function switchOn(fn: TestFunction, until: EndTime | null): Promise<ChangeDetail> {
  const { workloadId } = fn;
  const target = { qualifier: 'live' };
  const planned = await planChange(world.ctx(), {
    kind: 'provisionedConcurrency',
    workloadId,
    target,
    wanted: 3,
  });
  const input = { changeId: planned.id, reason: 'payroll day', acknowledged: [], until };
  const applied = await applyChange(world.ctx(), input);
  await world.advance(45);
  await look(applied);
  return read(applied);
}

/** Lets the end of a change come, and whatever takes it back be verified. */
async function letEnd(change: ChangeDetail, minutes: number): Promise<ChangeDetail> {
  await world.advance(minutes * 60);
  await end(change);
  const { revertedBy } = await read(change);
  await world.advance(45);
  for (const revert of revertedBy) await look(revert);
  await world.advance(60);
  await end(change);
  return read(change);
}

describe('a change with an end', () => {
  it('is taken back at its end, and says so', async () => {
    const fn = await world.addFunction();
    const change = await switchOn(fn, inMinutes(30));
    expect(change).toMatchObject({ phase: 'inForce', end: { state: 'waiting', timeZone: 'Etc/UTC' } });
    await world.advance(25 * 60);
    expect(await end(change)).toBe(false);
    expect(await world.held(fn, 'live')).toMatchObject({ requested: 3 });

    const ended = await letEnd(change, 6);
    expect(await world.held(fn, 'live')).toBeNull();
    expect(ended.end).toMatchObject({ state: 'done', problem: null });
    expect(ended.revertedBy).toMatchObject([{ phase: 'inForce' }]);
    expect(ended.events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['endReached', 'endDone']));
    expect(await verifyAudit(world.ctx('admin'))).toMatchObject({ intact: true });
  });

  it('is still taken back when nothing ran at its end', async () => {
    const fn = await world.addFunction();
    const change = await switchOn(fn, inMinutes(10));
    await world.advance(3 * 24 * 3600);
    expect(await endAllDue()).toMatchObject({ isAll: true });
    expect((await letEnd(change, 0)).end?.state).toBe('done');
    expect(await world.held(fn, 'live')).toBeNull();
  });

  it('is taken back with all others that are due, by two workers at once, each once', async () => {
    const fns = await Promise.all([0, 1, 2, 3, 4, 5].map(() => world.addFunction()));
    const changes: ChangeDetail[] = [];
    for (const fn of fns) changes.push(await switchOn(fn, inMinutes(10)));
    await world.advance(11 * 60);
    const workers = await Promise.all([endAllDue(), endAllDue()]);
    expect(workers.reduce((sum, { ended }) => sum + ended, 0)).toBe(6);
    const sent = await Promise.all(changes.map(read));
    expect(sent.map(({ end }) => end?.state)).toEqual(Array(6).fill('reverting'));
    await world.advance(3);
    for (const revert of sent.flatMap(({ revertedBy }) => revertedBy)) await look(revert);
    // In force, so over: the next turn has nothing left to follow.
    expect((await Promise.all(changes.map(read))).map(({ end }) => end?.state)).toEqual(
      Array(6).fill('done'),
    );
    await world.advance(60);
    expect(await endAllDue()).toEqual({ ended: 0, isAll: true });
    expect(await Promise.all(fns.map(removals))).toEqual(Array(6).fill(1));
  });

  it('asks when AWS holds something else by then, and stays when told to', async () => {
    const fn = await world.addFunction();
    const change = await switchOn(fn, inMinutes(10));
    await world.meddle(fn, 5);
    const asked = await letEnd(change, 11);
    expect(asked.end).toMatchObject({ state: 'asks', problem: { code: 'moved' } });
    expect(await world.held(fn, 'live')).toMatchObject({ requested: 5 });
    const { needsYou } = await listModules(world.ctx(), {});
    expect(needsYou[0]).toMatchObject({ kind: 'endOverdue', changeId: change.id, asks: true });

    const kept = await setChangeEnd(world.ctx(), {
      changeId: change.id,
      until: null,
      reason: 'we need five',
    });
    expect(kept.end?.state).toBe('lifted');
    expect((await letEnd(change, 60)).revertedBy).toEqual([]);
  });

  it('is over when AWS holds what it held before', async () => {
    const fn = await world.addFunction();
    const change = await switchOn(fn, inMinutes(10));
    await world.meddle(fn, null);
    expect((await letEnd(change, 11)).end?.state).toBe('done');
  });

  it('is over when someone has taken the change back before', async () => {
    const fn = await world.addFunction();
    const change = await switchOn(fn, inMinutes(30));
    const back = await revertChange(world.ctx(), { changeId: change.id, removeCreatedAlias: false });
    await applyChange(world.ctx(), { changeId: back.id, reason: 'early', acknowledged: [] });
    await world.advance(5);
    await look(back);
    expect((await letEnd(change, 31)).end?.state).toBe('done');
    expect(await removals(fn)).toBe(1);
  });

  it('can be moved, and is held to the later time', async () => {
    const fn = await world.addFunction();
    const change = await switchOn(fn, inMinutes(10));
    await setChangeEnd(world.ctx(), { changeId: change.id, until: inMinutes(120), reason: 'runs late' });
    expect((await letEnd(change, 30)).end?.state).toBe('waiting');
    expect(await world.held(fn, 'live')).toMatchObject({ requested: 3 });
    expect((await letEnd(change, 100)).end?.state).toBe('done');
  });

  it('waits for an AWS that can’t be read and for read-only mode to end, and says why', async () => {
    const fn = await world.addFunction();
    const change = await switchOn(fn, inMinutes(10));
    await world.advance(11 * 60);
    const operation = 'GetProvisionedConcurrencyConfig';
    await world.simulator.fault({ kind: 'deny', operation, region: fn.region });
    expect(await end(change)).toBe(true);
    expect((await read(change)).end).toMatchObject({ state: 'waiting', problem: { code: 'unreadable' } });
    await world.simulator.clearFaults();
    await world.advance(60);
    await end(change, { readOnly: true });
    expect((await read(change)).end).toMatchObject({ state: 'waiting', problem: { code: 'refused' } });
    expect((await letEnd(change, 1)).end?.state).toBe('done');
  });

  it.each([
    ['a time that is over', inPast, 'until.localTime'],
    [
      'a time the clocks skip',
      { localTime: '2027-03-28T02:30', timeZone: 'Europe/Berlin' },
      'until.localTime',
    ],
    ['a day that is not', { localTime: '2027-02-30T12:00', timeZone: 'Europe/Berlin' }, 'until.localTime'],
    ['a zone that is not', { localTime: '2027-03-01T12:00', timeZone: 'Berlin' }, 'until.timeZone'],
  ])('refuses %s', async (_, until, field) => {
    const fn = await world.addFunction();
    const change = await switchOn(fn, null);
    const refused = setChangeEnd(world.ctx(), { changeId: change.id, until, reason: 'try' });
    await expect(refused).rejects.toMatchObject({ code: 'invalid_input', issues: [{ field }] });
  });
});

const inPast = { localTime: '2020-01-01T00:00', timeZone: 'Etc/UTC' };
const points = ['taken', 'planned back', 'claimed', 'begun', 'intent 1', 'called 1', 'outcome 1'];

interface Case {
  readonly fn: TestFunction;
  readonly change: ChangeDetail;
  readonly stopAt: string;
}

/** Ends changes in a process of its own and kills it when each has come to its point. */
async function crash(cases: readonly Case[]): Promise<void> {
  const task: Task = {
    databaseUrl: world.database.url,
    simulatorUrl: world.simulator.url,
    now: world.ctx().clock.now().toISOString(),
    apply: [],
    end: cases.map(({ change, stopAt }) => ({ changeId: change.id, stopAt })),
  };
  const file = path.join(import.meta.dirname, 'engine-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', file, JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, AUTH_SECRET: 'x'.repeat(32), DATABASE_URL: world.database.url },
  });
  children = [...children, child];
  const missing = new Set(cases.map(({ change, stopAt }) => `${change.id} ${stopAt}`));
  for await (const said of createInterface({ input: child.stdout })) {
    missing.delete(said);
    if (missing.size > 0) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
    return;
  }
  throw new Error(`the process ended before "${[...missing].join(', ')}"`);
}

describe('a process killed while it takes changes back', () => {
  it('leaves ends that two workers racing after it bring about once each', { timeout: 120_000 }, async () => {
    const cases: Case[] = [];
    for (const stopAt of points) {
      const fn = await world.addFunction();
      cases.push({ fn, stopAt, change: await switchOn(fn, inMinutes(60)) });
    }
    await world.advance(3600);
    await crash(cases);
    const worker = async () => {
      await inBackground(null, () => reconcileChanges(world.ctx('admin')));
      for (const { change } of cases) await end(change);
    };
    for (let round = 0; round < 5; round += 1) {
      await world.advance(200);
      await Promise.all([worker(), worker()]);
    }
    for (const { fn, change, stopAt } of cases) {
      const { end: settled } = await read(change);
      const sent = await removals(fn);
      expect({ stopAt, state: settled?.state, held: await world.held(fn, 'live'), sent }).toEqual({
        stopAt,
        state: 'done',
        held: null,
        sent: 1,
      });
    }
  });
});

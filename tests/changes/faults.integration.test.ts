import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ChangeDetail } from '@/lib/contracts/change-shapes';
import type { ChangePhase } from '@/lib/domain/changes/phase';
import { inBackground } from '@/server/aws/call-mode';
import { verifyAudit } from '@/server/services/access/verify-audit';
import { applyChange } from '@/server/services/changes/apply-change';
import { getChange } from '@/server/services/changes/get-change';
import { reconcileChanges } from '@/server/services/changes/reconcile-changes';
import type { Fault } from '../support/simulator-control';
import { type ChangeWorld, openChangeWorld } from './change-world';
import { type CrashHarness, crashHarness } from './crash-harness';
import {
  acknowledged,
  everyKind,
  holdsOf,
  type KindCase,
  operationOf,
  phasesIn,
  planEveryKind,
  scalingWrites,
} from './kind-cases';

interface Behaviour {
  readonly fault: Pick<Fault, 'kind' | 'count' | 'delayMs' | 'status'>;
  /** How the change ends. */
  readonly phase: ChangePhase;
  /** How often the call is sent: again only after AWS has turned it away. */
  readonly sent: number;
  /** Whether AWS took it. */
  readonly accepted: boolean;
  /** Whether AWS does what it took. */
  readonly done: boolean;
}

const done = { phase: 'inForce', sent: 1, accepted: true, done: true } as const;

/** What AWS does to the call of a change. */
const behaviours = {
  'throttles it twice': { ...done, fault: { kind: 'throttle', count: 2 }, sent: 3 },
  'throttles it for good': {
    fault: { kind: 'throttle' },
    phase: 'failed',
    sent: 4,
    accepted: false,
    done: false,
  },
  'fails without doing it': {
    fault: { kind: 'error', status: 500, count: 1 },
    phase: 'failed',
    sent: 1,
    accepted: false,
    done: false,
  },
  'does it and never answers': { ...done, fault: { kind: 'reset', count: 1 } },
  'answers late': { ...done, fault: { kind: 'delay', delayMs: 2_000, count: 1 } },
  'accepts it and never does it': {
    fault: { kind: 'ignore', count: 1 },
    phase: 'timedOut',
    sent: 1,
    accepted: true,
    done: false,
  },
} as const satisfies Record<string, Behaviour>;

interface Case extends KindCase, Behaviour {
  readonly label: string;
  readonly sentBefore: number;
}

let world: ChangeWorld;
let harness: CrashHarness;

beforeAll(async () => {
  world = await openChangeWorld();
  harness = crashHarness(world, scalingWrites);
});
afterAll(() => world.close());

const sentOf = async (one: KindCase) =>
  (await harness.sentIn(one.workload.region)).get(operationOf(one)) ?? 0;

async function prepare(name: string, behaviour: Behaviour): Promise<readonly Case[]> {
  const planned = await planEveryKind(world);
  return Promise.all(
    planned.map(async (one) => ({
      ...one,
      ...behaviour,
      label: `${one.kind} when AWS ${name}`,
      sentBefore: await sentOf(one),
    })),
  );
}

async function apply(one: Case): Promise<void> {
  await world.simulator.fault({ ...one.fault, region: one.workload.region, operation: operationOf(one) });
  await applyChange(world.ctx(), { changeId: one.change.id, reason: 'to be disturbed', acknowledged });
}

/** Lets two workers look at whatever is open until nothing is. */
async function settle(cases: readonly Case[]): Promise<readonly ChangeDetail[]> {
  const worker = () => inBackground(null, () => reconcileChanges(world.ctx('admin')));
  for (let round = 0; round < 12; round += 1) {
    await world.advance(200);
    await Promise.all([worker(), worker()]);
    const all = await Promise.all(cases.map(({ change }) => getChange(world.ctx(), { changeId: change.id })));
    if (all.every(({ settledAt }) => settledAt !== null)) return all;
  }
  throw new Error('not all are settled');
}

it('a change of any kind has a record true to an AWS that throttles, fails, is slow, loses answers or lies', {
  timeout: 300_000,
}, async () => {
  const cases: Case[] = [];
  for (const [name, behaviour] of Object.entries(behaviours)) cases.push(...(await prepare(name, behaviour)));
  await Promise.all(cases.map(apply));
  await world.simulator.clearFaults();
  const settled = await settle(cases);

  for (const [index, one] of cases.entries()) {
    const after = settled[index];
    expect(after?.phase, one.label).toBe(one.phase);
    expect(await sentOf(one), `${one.label}: sent`).toBe(one.sentBefore + one.sent);
    expect(await holdsOf(world, one), `${one.label}: what AWS holds`).toEqual([one.done]);
    expect(
      after?.steps.map(({ state }) => state),
      one.label,
    ).toEqual([one.accepted ? 'succeeded' : 'failed']);
    expect(after?.acts.revert.allowed, `${one.label}: a way back`).toBe(one.accepted);
    if (one.done) expect(after?.agreement, one.label).toBe('agrees');
    else expect(after?.failure?.action, `${one.label}: what to do`).toMatch(/\w+/);
  }
  expect(await verifyAudit(world.ctx('admin'))).toMatchObject({ intact: true });
  const counts = phasesIn(settled);
  process.stdout.write(
    `fault test: ${cases.length} changes of ${everyKind.length} kinds, each under one of ${Object.keys(behaviours).length} behaviours of AWS; ${counts}; every record equal to AWS, 0 done twice\n`,
  );
});

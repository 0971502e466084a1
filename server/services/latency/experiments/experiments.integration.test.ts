import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExperimentDetail } from '@/lib/contracts/experiment-shapes';
import type { Role } from '@/lib/domain/access/roles';
import type { Statistic } from '@/lib/domain/latency/experiments/statistic';
import { experimentEvidence } from '@/lib/present/latency/experiment-evidence';
import { inBackground } from '@/server/aws/call-mode';
import { type FewWorkloads, fewWorkloads } from '@/tests/support/few-workloads';
import { applyChange } from '../../changes/apply-change';
import { cancelChange } from '../../changes/cancel-change';
import { moveChange } from '../../changes/move-change';
import { planChange } from '../../changes/plan-change';
import type { ServiceContext } from '../../context';
import { priceMonths } from '../../costs/price-months';
import { rollUpRegion } from '../../costs/roll-up-region';
import { syncMetrics } from '../../estate/sync/sync-metrics';
import { cancelExperiment } from './cancel-experiment';
import { evaluateExperiments } from './evaluate-experiments';
import { extendExperiment } from './extend-experiment';
import { getExperiment } from './get-experiment';
import { listExperiments } from './list-experiments';
import { startExperiment } from './start-experiment';

const account = '111122223333';
const key = { accountId: account, region: 'us-east-1' };
const valuation = 'valuation-platform-prod-valuation';
const never = new AbortController().signal;
const dayMs = 86_400_000;
let world: FewWorkloads;
let workloadId: string;

beforeAll(async () => {
  world = await fewWorkloads(new Date('2026-11-16T10:15:00Z'), account, { 'us-east-1': [valuation] });
  workloadId = await world.idOf(valuation);
  await syncMetrics(world.ctx, key, never);
  await readOn();
});
afterAll(() => world.stop());

const person = '00000000-0000-4000-8000-000000000001';
const as = (role: Role): ServiceContext => ({
  ...world.ctx,
  actor: { kind: 'user', id: person, userId: person, label: `test ${role}`, role, requestId: 'test' },
});

/** Rolls up what has closed, prices it and lets the experiments be looked at, as the jobs do. */
async function readOn(): Promise<void> {
  await rollUpRegion(world.ctx, key, never);
  await rollUpRegion(world.ctx, key, never);
  await priceMonths(world.ctx, never);
  await evaluateExperiments(world.ctx, never);
}

async function advance(ms: number): Promise<void> {
  world.clock.advance(ms);
  await world.simulator.advance(ms / 1000);
}

const input = (changed: Partial<Parameters<typeof startExperiment>[1]> = {}) => ({
  title: 'Three provisioned',
  workloadIds: [workloadId],
  changeId: null,
  since: null,
  plannedDays: 7,
  baselineWeeks: 1,
  primary: null,
  ...changed,
});

const planProvisioned = (wanted: number) =>
  planChange(as('operator'), {
    kind: 'provisionedConcurrency',
    workloadId,
    target: { qualifier: 'live' },
    wanted,
  });

function findingOf({ observed }: ExperimentDetail, statistic: Statistic) {
  return observed[0]?.result?.findings.find((one) => one.statistic === statistic);
}

describe('an experiment on a change', () => {
  it('waits for it, compares the same hours of the week after it, and concludes as the models predicted', async () => {
    const planned = await planProvisioned(12);
    const { id: experimentId, ...started } = await startExperiment(
      as('operator'),
      input({ changeId: planned.id }),
    );
    expect(started).toMatchObject({ state: 'planned', primary: 'coldShare', startsAt: null, days: 0 });
    expect(started.observed[0]?.baseline.hours.length).toBeGreaterThan(150);
    expect(started.observed[0]?.prediction).toMatchObject({ known: true, value: { region: 'us-east-1' } });

    await applyChange(as('operator'), { changeId: planned.id, reason: 'try it', acknowledged: [] });
    await advance(60_000);
    await inBackground(null, () => moveChange(world.ctx, { changeId: planned.id }));
    await readOn();
    const begun = await getExperiment(as('viewer'), { experimentId });
    expect(begun).toMatchObject({ state: 'running', days: 0 });
    expect(findingOf(begun, 'coldShare')).toMatchObject({ verdict: 'notEnoughData', moreDays: 3 });

    await advance(2 * dayMs + 3_600_000);
    await readOn();
    expect(await getExperiment(as('viewer'), { experimentId })).toMatchObject({ state: 'running', days: 2 });

    await advance(6 * dayMs);
    await readOn();
    const done = await getExperiment(as('viewer'), { experimentId });
    expect(done).toMatchObject({ state: 'concluded', days: 7 });
    expect(findingOf(done, 'coldShare')).toMatchObject({ verdict: 'lower' });
    expect(findingOf(done, 'usdDaily')).toMatchObject({ verdict: 'higher' });
    expect(done.observed[0]?.held).toContainEqual({ statistic: 'callersMsP95', verdict: 'asPredicted' });

    expect(done.evidence).toEqual(experimentEvidence(done));
    expect(done.evidence?.words).toEqual([expect.stringContaining(`${valuation}: Cold starts: fewer`)]);
    const rewrite = world.ctx.db.experiment.update({
      where: { id: experimentId },
      data: { title: 'Better' },
    });
    await expect(rewrite).rejects.toThrow('can not be changed');
  });

  it('is cancelled with its change, and says why', async () => {
    const planned = await planProvisioned(5);
    const { id: experimentId } = await startExperiment(
      as('operator'),
      input({ changeId: planned.id, title: 'Never applied' }),
    );
    await cancelChange(as('operator'), { changeId: planned.id });
    await evaluateExperiments(world.ctx, never);
    expect(await getExperiment(as('viewer'), { experimentId })).toMatchObject({
      state: 'cancelled',
      endReason: `Change ${planned.number} was dropped.`,
    });
    await expect(startExperiment(as('operator'), input({ changeId: planned.id }))).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('an experiment on a moment', () => {
  it('compares what is there already, and can run longer', async () => {
    const since = new Date(world.clock.now().getTime() - 4 * dayMs).toISOString();
    const started = await startExperiment(as('operator'), input({ since, title: 'Deployed by hand' }));
    expect(started).toMatchObject({ state: 'running', observed: [{ prediction: { known: false } }] });
    await evaluateExperiments(world.ctx, never);
    const { id: experimentId } = started;
    expect(await extendExperiment(as('operator'), { experimentId, plannedDays: 14 })).toMatchObject({
      plannedDays: 14,
      days: 3,
    });
    const { data } = await listExperiments(as('viewer'), { limit: 1, workloadId });
    expect(data).toMatchObject([{ id: experimentId, state: 'running', workloads: [{ name: valuation }] }]);
    await cancelExperiment(as('operator'), { experimentId, reason: 'was only a look' });
    await expect(extendExperiment(as('operator'), { experimentId, plannedDays: 7 })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it.each([
    ['a moment to come', () => input({ since: '2030-01-01T00:00:00Z' }), 'since'],
    ['nothing before it', () => input({ since: '2026-01-01T00:00:00Z' }), 'workloadIds'],
  ])('is refused for %s', async (_, wrong, field) => {
    await expect(startExperiment(as('operator'), wrong())).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [{ field }],
    });
  });

  it('is not for viewers to start', async () => {
    await expect(startExperiment(as('viewer'), input())).rejects.toMatchObject({ code: 'forbidden' });
  });
});

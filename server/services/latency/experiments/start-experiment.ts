import type { Baseline, ExperimentDetail, StartExperimentInput } from '@/lib/contracts/experiment-shapes';
import type { Known } from '@/lib/domain/known';
import { toBaselineWindow } from '@/lib/domain/latency/experiments/after-window';
import { choosePrimary } from '@/lib/domain/latency/experiments/choose-primary';
import type { SideSamples } from '@/lib/domain/latency/experiments/pair-periods';
import type { Prediction } from '@/lib/domain/latency/experiments/predict-capacity';
import type { Statistic } from '@/lib/domain/latency/experiments/statistic';
import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import { insertExperiment } from '../../../db/experiment-repository';
import { findCoveredUntil } from '../../../db/period-sample-repository';
import { ServiceError } from '../../../errors';
import { sendJob } from '../../../jobs/send-job';
import { type LoadedChange, loadChange } from '../../changes/load-change';
import type { ServiceContext } from '../../context';
import { requireWorkload } from '../../inventory/find-workload';
import { getExperiment } from './get-experiment';
import { predictChange } from './predict-change';
import { readSamples } from './read-samples';

interface Frozen {
  readonly workloadId: string;
  readonly baseline: Baseline;
  readonly prediction: Known<Prediction>;
}

/**
 * Freezes the weeks before a change, or a moment, and what the models predict, and starts to compare; throws
 * invalid_input where there is nothing to compare with, and conflict for a change that will never be in force.
 */
export async function startExperiment(
  ctx: ServiceContext,
  input: StartExperimentInput,
): Promise<ExperimentDetail> {
  authorise(ctx.actor, 'experiments.write');
  const { changeId, plannedDays, baselineWeeks, title } = input;
  const now = ctx.clock.now();
  const change = changeId === null ? null : await loadChange(ctx, changeId);
  if (change) assertMayComeIntoForce(change);
  const startsAt = change ? null : requirePast(input.since, now);
  const workloads = await Promise.all(
    [...new Set(input.workloadIds)].map((workloadId) => requireWorkload(ctx, workloadId)),
  );
  const at = change ? (change.row.appliedAt ?? now) : (startsAt ?? now);
  const frozen: Frozen[] = [];
  for (const { id, name } of workloads) {
    const covered = (await findCoveredUntil(ctx.db, [id])) ?? new Date(0);
    const window = toBaselineWindow(new Date(Math.min(at.getTime(), covered.getTime())), baselineWeeks);
    const samples = await readSamples(ctx, id, window.from, window.until);
    if (samples.hours.length === 0) throw nothingBefore(name);
    const isOfChange = change?.row.workloadId === id;
    const prediction = await predictChange(ctx, id, isOfChange ? change.plan : null);
    frozen.push({
      workloadId: id,
      baseline: { ...window, hours: [...samples.hours], days: [...samples.days] },
      prediction,
    });
  }
  const id = await ctx.db.$transaction(async (tx) => {
    const made = await insertExperiment(tx, {
      title,
      changeId,
      plannedDays,
      startsAt,
      state: startsAt ? 'running' : 'planned',
      primary:
        input.primary ??
        primaryOf(
          frozen.map(({ baseline }) => baseline),
          change,
        ),
      createdAt: now,
      createdById: ctx.actor.userId,
      createdByLabel: ctx.actor.label,
      workloads: frozen,
    });
    await appendAudit(tx, ctx.actor, now, {
      action: 'experiment.start',
      subject: { kind: 'experiment', id: made, label: title },
      after: { ...input, workloads: workloads.map(({ name }) => name) },
    });
    await sendJob(tx, 'evaluate-experiments', {}, { key: 'started' });
    return made;
  });
  return getExperiment(ctx, { experimentId: id });
}

function primaryOf(sides: readonly SideSamples[], change: LoadedChange | null): Statistic {
  const isProvisioned = change?.plan.kind === 'provisionedConcurrency';
  const [first, ...others] = new Set(sides.map((side) => choosePrimary(side, isProvisioned)));
  return first && others.length === 0 ? first : 'msP95';
}

function assertMayComeIntoForce({ row, plan }: LoadedChange): void {
  if (row.phase !== 'failed' && row.phase !== 'timedOut' && row.phase !== 'cancelled') return;
  throw new ServiceError('conflict', `Change ${row.number}, “${plan.title}”, never came into force.`, {
    action: 'Plan it again and start the experiment on the new change.',
  });
}

function requirePast(since: string | null, now: Date): Date {
  if (since === null) return now;
  const at = new Date(since);
  if (at <= now) return at;
  throw new ServiceError(
    'invalid_input',
    'An experiment without a change begins now or at a moment that has passed.',
    {
      action: 'Give a moment that has passed, or leave it out.',
      issues: [{ field: 'since', message: 'must not be after now' }],
    },
  );
}

function nothingBefore(name: string): ServiceError {
  return new ServiceError(
    'invalid_input',
    `Nothing was rolled up of ${name} before, so there is no baseline.`,
    {
      action: 'Wait until its metrics have been read; its page says when that is.',
      issues: [{ field: 'workloadIds', message: `${name} has no roll-ups before the change` }],
    },
  );
}

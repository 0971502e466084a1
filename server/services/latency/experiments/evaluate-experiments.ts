import { Baseline, StatisticName } from '@/lib/contracts/experiment-shapes';
import { changePhases } from '@/lib/domain/changes/phase';
import { toAfterWindow } from '@/lib/domain/latency/experiments/after-window';
import { findDifferences, whyOver } from '@/lib/domain/latency/experiments/evaluate-experiment';
import { awaitChange, type ObservedChange } from '@/lib/domain/latency/experiments/experiment-state';
import type { Finding } from '@/lib/domain/latency/experiments/find-difference';
import type { SideSamples } from '@/lib/domain/latency/experiments/pair-periods';
import { authorise } from '../../../auth/actor';
import {
  type ExperimentRow,
  listOpenExperimentIds,
  moveExperimentRow,
  storeEvaluation,
} from '../../../db/experiment-repository';
import { findCoveredUntil } from '../../../db/period-sample-repository';
import type { ServiceContext } from '../../context';
import { endExperiment } from './end-experiment';
import { freezeEvidence } from './freeze-evidence';
import { readSamples } from './read-samples';
import { requireExperiment } from './require-experiment';

/** Looks at every experiment that is not over: begins it with its change, compares what has been rolled up, concludes it. */
export async function evaluateExperiments(ctx: ServiceContext, signal: AbortSignal): Promise<void> {
  authorise(ctx.actor, 'experiments.write');
  const failures: unknown[] = [];
  for (const id of await listOpenExperimentIds(ctx.db)) {
    if (signal.aborted) return;
    try {
      await evaluateExperiment(ctx, id);
    } catch (error) {
      // One that can't be looked at must not keep the others from their verdicts.
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Some experiments could not be looked at.');
}

async function evaluateExperiment(ctx: ServiceContext, id: string): Promise<void> {
  const row = await requireExperiment(ctx.db, id);
  const change = toObservedChange(row);
  if (row.state === 'planned') {
    if (!change) return;
    const next = awaitChange(change);
    if (next?.act === 'cancel') {
      await ctx.db.$transaction((tx) => endExperiment(ctx, tx, row, next));
    } else if (next && (await moveExperimentRow(ctx.db, row, { state: 'running', startsAt: next.at }))) {
      await compareSides(ctx, { ...row, state: 'running', startsAt: next.at }, change);
    }
  } else if (row.state === 'running') await compareSides(ctx, row, change);
}

async function compareSides(
  ctx: ServiceContext,
  row: ExperimentRow,
  change: ObservedChange | null,
): Promise<void> {
  const { startsAt, plannedDays, workloads } = row;
  if (startsAt === null) return;
  const window = toAfterWindow({
    startsAt,
    plannedDays,
    takenBackAt: change?.takenBackAt ?? null,
    coveredUntil: await findCoveredUntil(
      ctx.db,
      workloads.map(({ workloadId }) => workloadId),
    ),
  });
  const results: { workloadId: string; findings: readonly Finding[]; after: SideSamples }[] = [];
  for (const { workloadId, baseline } of workloads) {
    const before = await repriced(ctx, workloadId, Baseline.parse(baseline));
    const after = await readSamples(ctx, workloadId, window.from, window.until);
    results.push({ workloadId, findings: findDifferences({ before, after }, window), after });
  }
  const findings = results.map((one) => one.findings);
  const reason = whyOver(StatisticName.parse(row.primary), findings, window);
  await ctx.db.$transaction(async (tx) => {
    if (reason !== null) {
      const verdicts = findings.map((own) => own.map(({ statistic, verdict }) => `${statistic}: ${verdict}`));
      if (!(await endExperiment(ctx, tx, row, { act: 'conclude', reason, verdicts }))) return;
    }
    await storeEvaluation(tx, row.id, { at: ctx.clock.now(), window, results });
    if (reason !== null) await freezeEvidence(tx, row.id);
  });
}

// The days before at the prices of the days since, so that a new price is not taken for the change's doing.
async function repriced(ctx: ServiceContext, workloadId: string, baseline: Baseline): Promise<SideSamples> {
  const { days } = await readSamples(ctx, workloadId, baseline.from, baseline.until);
  const usd = new Map(days.map((day) => [day.at, day.usd]));
  return { ...baseline, days: baseline.days.map((day) => ({ ...day, usd: usd.get(day.at) ?? day.usd })) };
}

function toObservedChange({ change }: ExperimentRow): ObservedChange | null {
  if (!change) return null;
  const phase = changePhases.find((one) => one === change.phase);
  if (!phase) return null;
  const back = change.revertedBy.flatMap((one) =>
    one.phase === 'inForce' && one.settledAt ? one.settledAt : [],
  );
  return {
    number: change.number,
    phase,
    inForceAt: change.settledAt,
    takenBackAt: back.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null,
  };
}

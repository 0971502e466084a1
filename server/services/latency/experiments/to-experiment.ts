import { ChangePlan } from '@/lib/contracts/change-plan';
import { ExperimentEvidence } from '@/lib/contracts/experiment-evidence';
import {
  AfterWindow,
  Baseline,
  type Experiment,
  type ExperimentDetail,
  type ExperimentResult,
  Experiment as ExperimentShape,
  Finding,
  Prediction,
  SideSamples,
} from '@/lib/contracts/experiment-shapes';
import { WorkloadKind } from '@/lib/contracts/inventory-shapes';
import { knownOf } from '@/lib/contracts/shapes';
import { changePhases } from '@/lib/domain/changes/phase';
import { holdAgainst } from '@/lib/domain/latency/experiments/hold-against';
import type { ExperimentRow, ListedExperimentRow } from '../../../db/experiment-repository';

const Predicted = knownOf(Prediction);
const { state: State, primary: Primary } = ExperimentShape.shape;

/** An experiment as lists show it. */
export function toExperiment(row: ListedExperimentRow): Experiment {
  const primary = Primary.parse(row.primary);
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    state: State.parse(row.state),
    primary,
    change: row.change && {
      id: row.change.id,
      number: row.change.number,
      title: ChangePlan.parse(row.change.plan).title,
      phase: changePhases.find((phase) => phase === row.change?.phase) ?? 'planned',
    },
    workloads: row.workloads.map((one) => ({
      ...toWorkload(one),
      primary: toFindings(one)?.find(({ statistic }) => statistic === primary) ?? null,
    })),
    startsAt: row.startsAt?.toISOString() ?? null,
    plannedDays: row.plannedDays,
    days: toWindow(row)?.days ?? 0,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdByLabel,
    evaluatedAt: row.evaluatedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    endReason: row.endReason,
  };
}

/** An experiment with everything its page shows. */
export function toExperimentDetail(row: ExperimentRow): ExperimentDetail {
  return {
    ...toExperiment(row),
    window: toWindow(row),
    evidence: ExperimentEvidence.nullable().parse(row.evidence),
    observed: row.workloads.map((one) => {
      const prediction = Predicted.parse(one.prediction);
      const result = toResult(one);
      const figures = prediction.known ? prediction.value.figures : [];
      return {
        workload: toWorkload(one),
        baseline: Baseline.parse(one.baseline),
        prediction,
        held: figures.flatMap((figure) => {
          const finding = result?.findings.find(({ statistic }) => statistic === figure.statistic);
          return finding ? [{ statistic: figure.statistic, verdict: holdAgainst(figure, finding) }] : [];
        }),
        result,
      };
    }),
  };
}

type ListedPart = ListedExperimentRow['workloads'][number];
type WorkloadPart = ExperimentRow['workloads'][number];

function toWorkload({ workload }: ListedPart) {
  return { id: workload.id, kind: WorkloadKind.parse(workload.kind), name: workload.name };
}

function toFindings({ findings }: ListedPart): Finding[] | null {
  return findings === null ? null : Finding.array().parse(findings);
}

function toResult(part: WorkloadPart): ExperimentResult | null {
  const findings = toFindings(part);
  return findings && { findings, after: SideSamples.parse(part.after) };
}

function toWindow({ window }: ListedExperimentRow) {
  return AfterWindow.nullable().parse(window);
}

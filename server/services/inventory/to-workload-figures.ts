import type { ModuleWorkload } from '@/lib/contracts/inventory-shapes';
import type { ColdStartSource, Figure } from '@/lib/contracts/shapes';
import type { HealthReason } from '@/lib/domain/inventory/judge-health';
import { unknown } from '@/lib/domain/known';
import type { WorkloadRow } from '../../db/inventory-repository';
import type { WorkloadSummary } from '../../db/workload-summary-repository';

type Figures = Pick<ModuleWorkload, 'health' | 'latencyMsP95' | 'coldStartRate' | 'errorRate'>;

/** How a workload does over the window of its summaries: each figure known, or unknown with why. */
export function toWorkloadFigures(
  row: Pick<WorkloadRow, 'kind' | 'runningCount'>,
  summary: WorkloadSummary | undefined,
  reasons: readonly HealthReason[],
): Figures {
  const isMeasured = summary !== undefined || row.runningCount !== null;
  const health: Figures['health'] = {
    state: reasons[0]?.severity ?? (isMeasured ? 'good' : 'unknown'),
    reasons: reasons.map(({ severity, topic, message, workload }) => ({
      severity,
      topic,
      message,
      workload,
    })),
  };
  if (row.kind === 'service') {
    const none = unknown('ECS does not measure requests; its load balancer would');
    return { health, latencyMsP95: none, coldStartRate: unknown('tasks do not start cold'), errorRate: none };
  }
  const why = whyNothing(summary);
  const coldStartRate = toFigure(
    summary && { ...summary, windowStart: summary.coldSince, invocations: summary.coldRequests },
    summary?.coldRequests ? (summary.coldStarts ?? 0) / summary.coldRequests : null,
    { statistic: 'ratio', unit: 'ratio', ...(summary?.coldSource && { source: summary.coldSource }) },
    summary?.invocations && !summary.coldSource ? uncounted : why,
  );
  return {
    health,
    latencyMsP95: toFigure(summary, summary?.durationMsP95, { statistic: 'p95', unit: 'ms' }, why),
    coldStartRate,
    errorRate: toRate(summary, summary?.errors, why),
  };
}

const uncounted = 'neither its logs nor Lambda Insights have counted them yet';

function whyNothing(summary: WorkloadSummary | undefined): string {
  if (summary === undefined) return 'its metrics have not been summarised yet';
  return summary.invocations ? 'CloudWatch holds no datapoint of it' : 'no requests were seen in 7 days';
}

function toRate(summary: WorkloadSummary | undefined, part: number | null | undefined, why: string): Figure {
  const whole = summary?.invocations;
  const value = part == null || !whole ? null : part / whole;
  return toFigure(summary, value, { statistic: 'ratio', unit: 'ratio' }, why);
}

function toFigure(
  summary: WorkloadSummary | undefined,
  value: number | null | undefined,
  kind: { readonly statistic: string; readonly unit: 'ms' | 'ratio'; readonly source?: ColdStartSource },
  why: string,
): Figure {
  if (value == null || summary === undefined) return unknown(why);
  return {
    known: true,
    value: {
      value,
      ...kind,
      windowStart: summary.windowStart.toISOString(),
      windowEnd: summary.windowEnd.toISOString(),
      sampleCount: summary.invocations,
      workload: null,
    },
  };
}

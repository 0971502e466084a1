'use client';

import { Sparkline } from '@/components/charts/sparkline';
import { UnknownValue } from '@/components/states/unknown-value';
import { Skeleton } from '@/components/ui/skeleton';
import { ProblemError } from '@/lib/client/call';
import { useWorkloadMetrics } from '@/lib/client/inventory/use-workload';
import { useScope } from '@/lib/client/scope/use-scope';
import { metricColours } from '@/lib/present/charts/time-chart';
import { toConcurrencyUse } from '@/lib/present/inventory/concurrency-use';
import { chartMetrics } from '@/lib/present/inventory/metric-charts';

interface ConcurrencyUseProps {
  readonly workloadId: string;
  /** What is provisioned on all its aliases and versions. */
  readonly requested: number;
}

/** The function's concurrency over the window in the address, the size of a word; asked once, with its charts. */
export function ConcurrencyUse({ workloadId, requested }: ConcurrencyUseProps) {
  const { range } = useScope();
  const request = { range, metric: chartMetrics('function') };
  const { data, error } = useWorkloadMetrics(workloadId, request);
  if (!data)
    return (
      <span className="flex items-center gap-2 text-ink-2 text-xs">
        concurrency {error ? <UnknownValue why={whyOf(error)} /> : <Skeleton className="w-24" />}
      </span>
    );
  const use = toConcurrencyUse(data, requested);
  return (
    <span className="flex flex-wrap items-center gap-x-2 text-ink-2 text-xs">
      {`concurrency, ${use.window}`}
      {use.most === null ? (
        <UnknownValue why={use.absence ?? ''} />
      ) : (
        <>
          <Sparkline
            values={use.values}
            colour={metricColours.concurrencyMax}
            label={`The most that ran at once over ${use.window}: ${use.most}`}
          />
          <span className="text-ink">{use.most}</span>
        </>
      )}
      {use.provisioned === null ? null : use.provisioned.absence === null ? (
        <span>{use.provisioned.words}</span>
      ) : (
        <span>
          {use.provisioned.words} <UnknownValue why={use.provisioned.absence} />
        </span>
      )}
    </span>
  );
}

function whyOf(error: Error): string {
  return error instanceof ProblemError ? error.problem.detail : 'CloudWatch’s answer was not understood';
}

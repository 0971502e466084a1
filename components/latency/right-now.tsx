'use client';

import { useState } from 'react';
import { TimeChart } from '@/components/charts/time-chart';
import { ProblemState } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { Time } from '@/components/ui/time';
import { useRightNow } from '@/lib/client/latency/use-right-now';
import { formatCount } from '@/lib/format/number';
import type { ChartMark } from '@/lib/present/charts/time-chart';
import { formatMeasured } from '@/lib/present/inventory/measurement-words';
import { toMetricCharts } from '@/lib/present/inventory/metric-charts';

interface RightNowProps {
  readonly workloadId: string;
  readonly kind: 'function' | 'service';
  readonly marks: readonly ChartMark[];
}

/** What a workload does right now, by the minute, from when someone asks for it until they stop. */
export function RightNow(props: RightNowProps) {
  const [isOn, setOn] = useState(false);
  return (
    <div className="flex flex-col gap-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2 text-xs">
        <Button size="sm" onPress={() => setOn(!isOn)}>
          {isOn ? 'Stop watching' : 'Watch right now'}
        </Button>
        {isOn
          ? null
          : 'The last three hours by the minute, asked of CloudWatch each minute while it is open.'}
      </p>
      {isOn ? <Minutes {...props} /> : null}
    </div>
  );
}

function Minutes({ workloadId, kind, marks }: RightNowProps) {
  const { data, error, refetch } = useRightNow(workloadId, kind);
  if (error) return <ProblemState error={error} onRetry={refetch} />;
  if (!data) {
    return (
      <div role="status" aria-label="Asking CloudWatch">
        <Skeleton className="h-40 w-full rounded" />
      </div>
    );
  }
  const charts = toMetricCharts(kind, data, marks).filter(({ model }) => model.series.length > 0);
  return (
    <>
      <div className="grid grid-cols-1 gap-x-8 gap-y-6 @3xl:grid-cols-2">
        {charts.map(({ id, model, unit }) => (
          <TimeChart key={id} model={model} format={(value) => formatMeasured(value, unit)} />
        ))}
      </div>
      <p className="text-ink-3 text-xs">
        {'Read '}
        <Time iso={data.observedAt} />
        {`, one value a minute. Each reading asks for ${formatCount(data.metricsRequested)} metrics; 1,000 cost $0.01, and they count in the month’s budget.`}
      </p>
    </>
  );
}

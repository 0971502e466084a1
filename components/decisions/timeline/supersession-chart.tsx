'use client';

import { useMemo, useState } from 'react';
import { ChartFrame } from '@/components/charts/chart-frame';
import { ProblemState } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { useSupersessions } from '@/lib/client/decisions/use-timeline';
import { formatCount, formatCountOf } from '@/lib/format/number';
import { toSupersessionChart } from '@/lib/present/decisions/supersession-chart';
import { ChainDrawing } from './chain-drawing';
import { SupersessionTable } from './supersession-table';

const shownFirst = 12;

/** What took the place of what, each line of succession by the time its decisions held. */
export function SupersessionChart({ today }: { readonly today: string }) {
  const { data, error, refetch } = useSupersessions();
  const [isAll, setAll] = useState(false);
  const chart = useMemo(
    () => (data ? toSupersessionChart(data.decisions, data.links, today) : null),
    [data, today],
  );
  if (!data || !chart)
    return error ? (
      <ProblemState error={error} onRetry={refetch} />
    ) : (
      <div role="status" aria-label="Reading what superseded what">
        <Skeleton className="w-2/3" />
      </div>
    );
  const { chains, ticks } = chart;
  const shown = isAll ? chains : chains.slice(0, shownFirst);
  const left = chains.length - shown.length;
  return (
    <ChartFrame
      title="What took the place of what"
      unit="time each decision held"
      level={2}
      summary={`${formatCountOf(data.links.length, 'decision')} gave way to another, in ${formatCountOf(chains.length, 'line')} of succession${left > 0 ? `; ${formatCount(shown.length)} are shown, the last changed first` : ''}.`}
      empty={chains.length === 0 ? 'No decision has taken the place of another yet.' : null}
      table={<SupersessionTable chains={shown} />}
      notes={
        left > 0 ? (
          <Button size="sm" className="self-start" onPress={() => setAll(true)}>
            {`Show the other ${formatCount(left)}`}
          </Button>
        ) : null
      }
    >
      <ol className="flex flex-col gap-3 pt-2">
        {shown.map((chain) => (
          <ChainDrawing key={chain.id} chain={chain} ticks={ticks} />
        ))}
      </ol>
    </ChartFrame>
  );
}

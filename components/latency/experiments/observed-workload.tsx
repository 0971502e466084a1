'use client';

import { useState } from 'react';
import { TimeChart } from '@/components/charts/time-chart';
import { DataTable } from '@/components/data-table/data-table';
import { UnknownValue } from '@/components/states/unknown-value';
import { Disclosure } from '@/components/ui/disclosure';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Select } from '@/components/ui/select';
import type { ExperimentDetail } from '@/lib/contracts/experiment-shapes';
import { statistics } from '@/lib/domain/latency/experiments/statistic';
import { sayBaseline, toExperimentChart } from '@/lib/present/latency/experiment-chart';
import { formatStatistic, labelOfStatistic } from '@/lib/present/latency/statistic-words';
import { findingColumns, toFindingRows } from './finding-columns';
import { PredictionFacts } from './prediction-facts';

interface ObservedWorkloadProps {
  readonly experiment: ExperimentDetail;
  readonly observed: ExperimentDetail['observed'][number];
}

const noSort = () => undefined;

/** What was found of one workload: statistic by statistic, before and after on one axis, and what it rests on. */
export function ObservedWorkload({ experiment, observed }: ObservedWorkloadProps) {
  const { workload, result, baseline } = observed;
  const [statistic, setStatistic] = useState(experiment.primary);
  const mark = experiment.startsAt
    ? {
        at: experiment.startsAt,
        label: experiment.change ? `change ${experiment.change.number} in force` : 'the moment observed',
      }
    : null;
  return (
    <Section
      title={workload.name}
      aside={<Link href={`/${workload.kind}s/${workload.id}`}>{`The ${workload.kind}’s page`}</Link>}
    >
      {result ? (
        <DataTable
          label={`What was found of ${workload.name}`}
          bleeds
          rows={toFindingRows(observed, experiment.primary)}
          columns={findingColumns}
          rowId={(row) => row.statistic}
          rowLabel={(row) => labelOfStatistic(row.statistic)}
          sort={null}
          onSort={noSort}
        />
      ) : (
        <p className="border-line border-y py-3 text-ink-2">
          Nothing has been compared yet: the first whole day after the change has not been rolled up.
        </p>
      )}
      <div className="flex flex-col gap-2">
        <Select
          label="Drawn"
          hideLabel
          className="w-48"
          options={statistics.map((value) => ({ value, label: labelOfStatistic(value) }))}
          value={statistic}
          onChange={setStatistic}
        />
        <TimeChart
          model={toExperimentChart({ observed, statistic, mark })}
          format={(value) => formatStatistic(statistic, value)}
          height={200}
        />
      </div>
      <p className="text-ink-3 text-xs">
        {`Baseline: ${sayBaseline(observed)}. `}
        {`Frozen with the experiment; CloudWatch’s roll-ups${baseline.days.some(({ usd }) => usd !== null) ? ', and cost at the prices of the last look' : ''}. `}
        A function’s duration leaves its cold start out; what callers see puts INIT back in.
      </p>
      {observed.prediction.known ? (
        <Disclosure title="What was predicted, and from what">
          <PredictionFacts prediction={observed.prediction.value} />
        </Disclosure>
      ) : (
        <p className="text-ink-2 text-xs">
          Predicted: <UnknownValue why={observed.prediction.reason} />
        </p>
      )}
    </Section>
  );
}

import type { DataColumn } from '@/components/data-table/columns';
import { UnknownValue } from '@/components/states/unknown-value';
import { Status } from '@/components/ui/status';
import type { ExperimentDetail, Finding } from '@/lib/contracts/experiment-shapes';
import { formatCountOf, formatRatio } from '@/lib/format/number';
import { verdictTone } from '@/lib/present/latency/experiment-words';
import {
  formatChange,
  formatStatistic,
  labelOfStatistic,
  sayPrediction,
  sayVerdict,
  sayWhatOf,
} from '@/lib/present/latency/statistic-words';

type Observed = ExperimentDetail['observed'][number];

/** One statistic with what was predicted of it. */
export interface FindingRow extends Finding {
  readonly predicted: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly held: Observed['held'][number]['verdict'] | null;
  readonly isPrimary: boolean;
}

const level = (id: 'before' | 'after', header: string): DataColumn<FindingRow> => ({
  id,
  header,
  width: 72,
  align: 'end',
  narrow: 'fact',
  cell: (row) => {
    const value = row[id];
    return value === null ? (
      <UnknownValue why={row.why ?? 'it was not measured'} untabbable />
    ) : (
      formatStatistic(row.statistic, value)
    );
  },
});

/** What was found of each statistic, predicted beside observed. */
export const findingColumns: readonly DataColumn<FindingRow>[] = [
  {
    id: 'statistic',
    header: 'Statistic',
    width: 198,
    grow: true,
    isFixed: true,
    narrow: 'title',
    cell: ({ statistic, unit, isPrimary }) => (
      <>
        {labelOfStatistic(statistic)} <span className="text-ink-3 text-xs">{sayWhatOf(statistic, unit)}</span>
        {isPrimary ? <span className="text-ink-3 text-xs">, decides</span> : null}
      </>
    ),
  },
  {
    id: 'verdict',
    header: 'Verdict',
    width: 132,
    narrow: 'aside',
    cell: ({ statistic, verdict, why, moreDays }) =>
      verdict === 'notEnoughData' ? (
        <UnknownValue
          word="not enough data"
          why={`${why ?? 'the days differ too much'}${moreDays === null ? '' : `; about ${formatCountOf(moreDays, 'more day')}`}`}
          untabbable
        />
      ) : (
        <Status tone={verdictTone(verdict)}>{sayVerdict(statistic, verdict)}</Status>
      ),
  },
  level('before', 'Before'),
  level('after', 'After'),
  {
    id: 'change',
    header: 'Change, interval',
    width: 172,
    align: 'end',
    narrow: 'fact',
    cell: ({ difference, confidence, why }) =>
      difference === null ? (
        <UnknownValue why={why ?? 'there is nothing to compare'} untabbable />
      ) : (
        <span title={`${formatRatio(confidence)} sure`}>
          {formatChange(difference.estimate)}{' '}
          <span className="text-ink-3 text-xs">
            {`${formatChange(difference.low)} to ${formatChange(difference.high)}`}
          </span>
        </span>
      ),
  },
  {
    id: 'predicted',
    header: 'Predicted',
    width: 88,
    align: 'end',
    narrow: 'fact',
    cell: ({ predicted, statistic }) =>
      predicted ? (
        <span
          title={`${formatStatistic(statistic, predicted.low)} to ${formatStatistic(statistic, predicted.high)}`}
        >
          {formatStatistic(statistic, predicted.value)}
        </span>
      ) : (
        <span className="text-ink-3">none</span>
      ),
  },
  {
    id: 'held',
    header: 'The model',
    width: 128,
    narrow: 'fact',
    applies: ({ held }) => held !== null,
    cell: ({ held }) =>
      held === null ? null : held === 'notKnown' ? (
        <span className="text-ink-3">{sayPrediction(held)}</span>
      ) : (
        <Status tone={held === 'asPredicted' ? 'good' : 'attention'}>{sayPrediction(held)}</Status>
      ),
  },
  {
    id: 'samples',
    header: 'From',
    width: 204,
    narrow: 'fact',
    cell: ({ pairs, unit, weekdays, requestsBefore, requestsAfter }) => (
      <span
        className="text-ink-2 text-xs"
        title={`${formatCountOf(Math.round(requestsBefore), 'request')} before, ${formatCountOf(Math.round(requestsAfter), 'request')} after, in ${formatCountOf(weekdays, 'day')} of the week`}
      >
        {`${formatCountOf(Math.round(requestsAfter), 'request')} in ${formatCountOf(pairs, unit)}`}
      </span>
    ),
  },
];

/** The rows of a workload's findings, each with its prediction; those nothing was measured of at either side last. */
export function toFindingRows(
  { result, prediction, held }: Observed,
  primary: Finding['statistic'],
): readonly FindingRow[] {
  const figures = prediction.known ? prediction.value.figures : [];
  return (result?.findings ?? []).map((finding) => ({
    ...finding,
    predicted: figures.find(({ statistic }) => statistic === finding.statistic) ?? null,
    held: held.find(({ statistic }) => statistic === finding.statistic)?.verdict ?? null,
    isPrimary: finding.statistic === primary,
  }));
}

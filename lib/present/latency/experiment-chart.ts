import type { ExperimentDetail } from '@/lib/contracts/experiment-shapes';
import { comparingOf, type PeriodSample, type Statistic } from '@/lib/domain/latency/experiments/statistic';
import { dayMs, hourMs, hourOfWeek, weekdayOf } from '@/lib/domain/latency/experiments/week-slots';
import { formatUtc } from '@/lib/format/date';
import type { ChartPoint, TimeChartModel } from '../charts/time-chart';
import { formatStatistic, labelOfStatistic } from './statistic-words';

type Observed = ExperimentDetail['observed'][number];

interface ChartInput {
  readonly observed: Observed;
  readonly statistic: Statistic;
  /** What happened, and when: the change or the moment it observes. */
  readonly mark: { readonly at: string; readonly label: string } | null;
}

/** Before and after on one time axis: what was measured, and since the change what the same hour of the week was before. */
export function toExperimentChart({ observed, statistic, mark }: ChartInput): TimeChartModel {
  const { baseline, result } = observed;
  const comparing = comparingOf(statistic);
  const byDay = comparing.by === 'amount' || (comparing.by === 'time' && comparing.unit === 'day');
  const [step, slotOf] = byDay ? ([dayMs, weekdayOf] as const) : ([hourMs, hourOfWeek] as const);
  const before = byDay ? baseline.days : baseline.hours;
  const after = byDay ? (result?.after.days ?? []) : (result?.after.hours ?? []);
  const read = (sample: PeriodSample): number | null => {
    if (comparing.by !== 'share') return comparing.read(sample);
    const part = comparing.part(sample);
    return part === null || !sample.requests ? null : part / sample.requests;
  };
  const like = new Map<number, number[]>();
  for (const sample of before) {
    const value = read(sample);
    if (value !== null) like.set(slotOf(sample.at), [...(like.get(slotOf(sample.at)) ?? []), value]);
  }
  const measured = withGaps(
    [...before, ...after].map((sample) => ({ at: sample.at, value: read(sample) })),
    step,
  );
  const same = after.map(({ at }) => ({ at, value: mean(like.get(slotOf(at)) ?? []) }));
  const last = Math.max(baseline.until, ...after.map(({ at }) => at + step));
  const finding = result?.findings.find((one) => one.statistic === statistic);
  return {
    title: labelOfStatistic(statistic),
    unit: byDay ? 'each day' : 'each hour',
    summary: summarise(statistic, finding),
    windowStart: new Date(baseline.from).toISOString(),
    windowEnd: new Date(last).toISOString(),
    series: [
      { id: 'measured', label: 'measured', colour: 'series-1', points: measured.map(toPoint) },
      {
        id: 'before',
        label: `same ${byDay ? 'day' : 'hour'} before`,
        colour: 'series-5',
        points: withGaps(same, step).map(toPoint),
      },
    ],
    marks: mark ? [mark] : [],
    lastIsProvisional: false,
  };
}

interface Point {
  readonly at: number;
  readonly value: number | null;
}

/** A hole between two periods is a gap, not a line across. */
function withGaps(points: readonly Point[], step: number): readonly Point[] {
  return points.flatMap((point, index) => {
    const previous = points[index - 1];
    return previous && point.at - previous.at > step
      ? [{ at: previous.at + step, value: null }, point]
      : [point];
  });
}

const toPoint = ({ at, value }: Point): ChartPoint => ({ at: new Date(at).toISOString(), value });

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function summarise(
  statistic: Statistic,
  finding: NonNullable<Observed['result']>['findings'][number] | undefined,
): string {
  if (!finding || finding.before === null || finding.after === null)
    return 'Measured before; nothing to compare with yet.';
  const [before, after] = [finding.before, finding.after].map((value) => formatStatistic(statistic, value));
  return `${before} before, ${after} since, over ${finding.pairs} ${finding.unit}s that have the same of the week before.`;
}

/** The baseline's window in words. */
export function sayBaseline({ baseline }: Observed): string {
  const weeks = Math.round((baseline.until - baseline.from) / (7 * dayMs));
  const [from, until] = [baseline.from, baseline.until].map((at) =>
    formatUtc(new Date(at).toISOString()).slice(0, 16),
  );
  return `${weeks === 1 ? 'One week' : `${weeks} weeks`}, ${from} to ${until} UTC, ${baseline.hours.length} hours with requests`;
}

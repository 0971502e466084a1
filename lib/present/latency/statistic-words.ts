import type { FindingVerdict } from '@/lib/domain/latency/experiments/find-difference';
import type { PredictionVerdict } from '@/lib/domain/latency/experiments/hold-against';
import type { Statistic } from '@/lib/domain/latency/experiments/statistic';
import { formatDurationMs } from '@/lib/format/duration';
import { formatMoney } from '@/lib/format/money';
import { formatRatio } from '@/lib/format/number';

interface StatisticWords {
  readonly label: string;
  /** What it is of, in a few words. */
  readonly of: string;
  readonly lower: string;
  readonly higher: string;
}

const words: Readonly<Record<Statistic, StatisticWords>> = {
  callersMsP95: {
    label: 'p95 callers see',
    of: 'with INIT, by the day',
    lower: 'faster',
    higher: 'slower',
  },
  msP50: { label: 'p50', of: 'of an hour', lower: 'faster', higher: 'slower' },
  msP95: { label: 'p95', of: 'of an hour', lower: 'faster', higher: 'slower' },
  msP99: { label: 'p99', of: 'of an hour', lower: 'faster', higher: 'slower' },
  coldShare: { label: 'Cold starts', of: 'of requests', lower: 'fewer', higher: 'more' },
  errorShare: { label: 'Errors', of: 'of requests', lower: 'fewer', higher: 'more' },
  usdDaily: { label: 'Cost', of: 'a day', lower: 'cheaper', higher: 'dearer' },
};

/** What a statistic is called. */
export function labelOfStatistic(statistic: Statistic): string {
  return words[statistic].label;
}

/** What a statistic is of, e.g. "of requests"; of a day where its hours had too few requests. */
export function sayWhatOf(statistic: Statistic, unit: 'hour' | 'day'): string {
  const { of } = words[statistic];
  return unit === 'day' && of === 'of an hour' ? 'of a day' : of;
}

/** A statistic's value with its unit. */
export function formatStatistic(statistic: Statistic, value: number): string {
  switch (statistic) {
    case 'coldShare':
    case 'errorShare':
      return formatRatio(value);
    case 'usdDaily':
      return formatMoney(value);
    case 'callersMsP95':
    case 'msP50':
    case 'msP95':
    case 'msP99':
      return formatDurationMs(value);
  }
}

/** A verdict on a statistic in a word or three: "faster", "fewer", "not enough data". */
export function sayVerdict(statistic: Statistic, verdict: FindingVerdict): string {
  switch (verdict) {
    case 'lower':
      return words[statistic].lower;
    case 'higher':
      return words[statistic].higher;
    case 'similar':
      return 'similar';
    case 'notEnoughData':
      return 'not enough data';
  }
}

/** Whether a prediction held, in a word or three. */
export function sayPrediction(verdict: PredictionVerdict): string {
  return {
    asPredicted: 'as predicted',
    below: 'less than predicted',
    above: 'more than predicted',
    notKnown: 'not known yet',
  }[verdict];
}

/** A change as a share of before: "−23 %", "+4.1 %"; as a multiple where it is more than tenfold: "123 ×". */
export function formatChange(change: number): string {
  if (change > 9) return `${Math.round(change + 1)} ×`;
  const percent = Math.abs(change * 100);
  const shown = percent < 10 ? percent.toFixed(1) : String(Math.round(percent));
  if (Number(shown) === 0) return '0 %';
  return `${change < 0 ? '−' : '+'}${shown} %`;
}

import type { Measurement } from '@/lib/contracts/shapes';
import { formatUtc } from '@/lib/format/date';
import { formatDurationMs } from '@/lib/format/duration';
import { formatCount, formatNumber, formatRatio } from '@/lib/format/number';

/** A value in its unit: "6.1 s", "12,480", "18 %". */
export function formatMeasured(value: number, unit: Measurement['unit']): string {
  switch (unit) {
    case 'ms':
      return formatDurationMs(value);
    case 'count':
      return Number.isInteger(value) ? formatCount(value) : formatNumber(value);
    case 'ratio':
      return formatRatio(value);
    case 'percent':
      return formatRatio(value / 100);
  }
}

const sources = {
  metrics: 'CloudWatch',
  logs: 'its logs’ REPORT lines, by Logs Insights',
  insights: 'Lambda Insights',
  both: 'logs where these are read, otherwise Lambda Insights',
} as const;

/** Where a figure comes from: its statistic, samples, window and source, for hovering over it. */
export function describeMeasurement(measured: Omit<Measurement, 'value' | 'workload'>): string {
  const samples =
    measured.sampleCount === null
      ? 'CloudWatch does not say over how many'
      : `over ${formatCount(measured.sampleCount)}`;
  return `${measured.statistic}, ${samples}; ${formatUtc(measured.windowStart)} to ${formatUtc(measured.windowEnd)}; ${sources[measured.source ?? 'metrics']}.`;
}

/** The length of a measurement's window as people say it: "7 days", "24 hours". */
export function formatWindowOf({
  windowStart,
  windowEnd,
}: Pick<Measurement, 'windowStart' | 'windowEnd'>): string {
  const hours = Math.round((Date.parse(windowEnd) - Date.parse(windowStart)) / 3_600_000);
  return hours <= 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}

import type { CompareReport, Observation, ReportedOption, Usage } from '@/lib/contracts/costs/compare-shapes';
import { type ComparedOption, type Comparison, costedOf } from '@/lib/domain/costs/compare/compare';
import type { Crossing } from '@/lib/domain/costs/compare/list-crossings';
import { predictOptionLatency } from '@/lib/domain/costs/compare/option-latency';
import type { Part } from '@/lib/domain/costs/compare/part';
import type { Estimate } from '@/lib/domain/costs/estimate';
import { Exact, toDecimalString } from '@/lib/domain/costs/exact';
import { known, unknown } from '@/lib/domain/known';
import { formatDurationMs } from '@/lib/format/duration';
import { toAssumptions } from './compare-assumptions';
import { toVerdict } from './compare-verdict';

interface ReportInput {
  readonly usage: Pick<Usage, 'title' | 'region' | 'observations' | 'leftOut' | 'window'>;
  readonly parts: readonly Part[];
  readonly leftOut: Usage['leftOut'];
  readonly comparison: Comparison;
  readonly crossings: readonly Crossing[];
}

/** A comparison as plain data with all it rests on: what the page shows, exports hold and evidence keeps. */
export function toCompareReport({
  usage,
  parts,
  leftOut,
  comparison,
  crossings,
}: ReportInput): CompareReport {
  const { requests, range, cheapest, breakEven, options } = comparison;
  const isToday = parts.every(({ provenance }) => provenance.requests.basis === 'measured');
  return {
    title: usage.title,
    region: usage.region,
    requests,
    requestRange: isToday ? sumRanges(usage.observations) : null,
    range,
    verdict: toVerdict(comparison, crossings, isToday),
    cheapest,
    options: options.map((option) => toReported(option, comparison, parts, usage.observations)),
    crossings: crossings.map((one) => ({ ...one, usd: costAt(comparison, one) })),
    breakEven,
    assumptions: toAssumptions(parts),
    leftOut: [...usage.leftOut, ...leftOut],
    window: usage.window,
    prices: priceDates(costedOf(options).map(({ estimate }) => estimate)),
  };
}

function toReported(
  option: ComparedOption,
  { requests, range }: Comparison,
  parts: readonly Part[],
  observations: readonly Observation[],
): ReportedOption {
  const { id, label, notes } = option;
  const latency = latencyOf(option, parts, observations);
  if (!option.compared) {
    return { id, label, notes: [...notes], latency, cost: unknown(option.reason), curve: [] };
  }
  const { estimate, cost } = option;
  const { usd } = estimate.total;
  const perMillionUsd =
    requests === 0 ? null : toDecimalString(new Exact(usd).times(1_000_000).div(requests));
  return {
    id,
    label,
    notes: [...notes],
    latency,
    cost: { known: true, value: { usd, perMillionUsd, estimate } },
    curve: toCurvePoints(range).map((at) => ({ requests: at, usd: cost(at) })),
  };
}

const curvePoints = 120;

/** Whole numbers of requests over a range, evenly spaced on a logarithmic axis. */
export function toCurvePoints({
  from,
  to,
}: {
  readonly from: number;
  readonly to: number;
}): readonly number[] {
  const points = Array.from({ length: curvePoints + 1 }, (_, index) =>
    Math.round(from * (to / from) ** (index / curvePoints)),
  );
  return [...new Set(points)];
}

function latencyOf(
  { id }: ComparedOption,
  parts: readonly Part[],
  [observation]: readonly Observation[],
): ReportedOption['latency'] {
  const [only, ...others] = parts;
  if (!only || others.length > 0) return unknown('percentiles of several workloads can’t be joined');
  const predicted = predictOptionLatency(id, only);
  const measured = observation?.runsAs === id ? observation.latencyMsP95 : null;
  if (predicted.known) {
    const { msP50, msP95, rangeMsP95, assumptions } = predicted.value;
    const words = [
      'Predicted, INIT included.',
      ...assumptions,
      ...(measured?.known
        ? [`Measured without INIT: ${formatDurationMs(measured.value.ms)} (${measured.value.words}).`]
        : []),
    ];
    return known({
      ms: msP95,
      msP50,
      lowMs: rangeMsP95.low,
      highMs: rangeMsP95.high,
      words: words.join(' '),
    });
  }
  if (measured?.known) return known({ ...measured.value, msP50: null, lowMs: null, highMs: null });
  return predicted;
}

function costAt({ options }: Comparison, { requests, cheaper }: Crossing): number | null {
  return (
    costedOf(options)
      .find(({ id }) => id === cheaper)
      ?.cost(requests) ?? null
  );
}

function sumRanges(observations: readonly Observation[]): CompareReport['requestRange'] {
  const ranges = observations.flatMap(({ requestRange }) => requestRange ?? []);
  if (ranges.length === 0 || ranges.length < observations.length) return null;
  return {
    low: ranges.reduce((sum, { low }) => sum + low, 0),
    high: ranges.reduce((sum, { high }) => sum + high, 0),
  };
}

function priceDates(estimates: readonly Estimate[]): CompareReport['prices'] {
  const days = estimates
    .flatMap(({ lines }) => lines.flatMap(({ unitPrice }) => (unitPrice.known ? unitPrice.value.asOf : [])))
    .filter((day) => /^\d{4}/.test(day))
    .sort();
  return { oldest: days[0] ?? '', newest: days.at(-1) ?? '' };
}

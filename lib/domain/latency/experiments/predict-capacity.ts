import { compare, costedOf } from '../../costs/compare/compare';
import type { OptionId } from '../../costs/compare/option-ids';
import { predictOptionLatency, predictProvisionedShares } from '../../costs/compare/option-latency';
import type { Part } from '../../costs/compare/part';
import { type FieldName, labelOf } from '../../costs/compare/values';
import type { PriceBook } from '../../costs/price-book';
import { type Known, known, unknown } from '../../known';
import type { Statistic } from './statistic';

/** What the models say a statistic will be. */
export interface PredictedFigure {
  readonly statistic: Statistic;
  readonly value: number;
  /** As far as the assumptions reach. */
  readonly low: number;
  readonly high: number;
}

/** What was predicted of a change when its experiment was made, and from what. */
export interface Prediction {
  readonly figures: readonly PredictedFigure[];
  readonly inputs: readonly { readonly label: string; readonly value: string; readonly words: string }[];
  readonly assumptions: readonly string[];
  /** The latest day a price it rests on was read, YYYY-MM-DD; null where nothing was priced. */
  readonly pricesAsOf: string | null;
  readonly region: string;
}

/** The capacity a change sets: environments kept ready, or tasks at least. */
export type SetCapacity =
  | { readonly kind: 'provisioned'; readonly from: number; readonly to: number }
  | { readonly kind: 'tasks'; readonly to: number };

/** What callers will wait for and what a day will cost once a capacity is set, or why there is no saying. */
export function predictCapacity(part: Part, set: SetCapacity, book: PriceBook): Known<Prediction> {
  if (set.kind === 'provisioned' && set.from > 0) {
    return unknown('the model starts from a function without provisioned concurrency, and this one had some');
  }
  const values = { ...part.values, freeTier: 'no' as const, provisioned: set.to, taskFloor: set.to };
  const then: Part = { ...part, values };
  const id: OptionId = set.kind === 'tasks' ? 'fargate' : set.to === 0 ? 'lambda' : 'provisioned';
  const latency = predictOptionLatency(id, then);
  if (!latency.known) return latency;
  const [costed] = costedOf(compare([then], [id], book).options);
  const daily = costed ? (Number(costed.estimate.total.usd) * 24) / values.monthHours : null;
  const { msP50, msP95, rangeMsP95, assumptions } = latency.value;
  const dates = (costed?.estimate.lines ?? []).flatMap(({ unitPrice }) =>
    unitPrice.known ? unitPrice.value.asOf : [],
  );
  return known({
    figures: [
      ...latencyFigures(set.kind, msP50, { value: msP95, ...rangeMsP95 }),
      ...(set.kind === 'provisioned' ? [coldFigure(then, set.to)] : []),
      ...(daily === null ? [] : [{ statistic: 'usdDaily' as const, value: daily, low: daily, high: daily }]),
    ],
    inputs: inputsOf(then),
    assumptions,
    pricesAsOf: dates.toSorted().at(-1) ?? null,
    region: part.region,
  });
}

function latencyFigures(
  kind: SetCapacity['kind'],
  msP50: number,
  p95: Omit<PredictedFigure, 'statistic'>,
): readonly PredictedFigure[] {
  if (kind === 'provisioned') return [{ statistic: 'callersMsP95', ...p95 }];
  return [
    { statistic: 'msP50', value: msP50, low: msP50, high: msP50 },
    { statistic: 'msP95', ...p95 },
  ];
}

function coldFigure(part: Part, count: number): PredictedFigure {
  const { low, share, high } = predictProvisionedShares(part, () => count);
  return { statistic: 'coldShare', value: share, low, high };
}

const shown = [
  'requests',
  'durationMs',
  'durationMsP95',
  'coldStartPercent',
  'initMs',
  'initMsP95',
  'memoryMb',
  'keptMinutes',
] as const satisfies readonly FieldName[];

function inputsOf({ values, provenance }: Part): Prediction['inputs'] {
  return shown.flatMap((name) => {
    const value = values[name];
    return value === null
      ? []
      : [{ label: labelOf(name), value: String(value), words: provenance[name].words }];
  });
}

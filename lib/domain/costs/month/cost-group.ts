import { type Known, known, unknown } from '../../known';
import { Exact, toDecimalString } from '../exact';
import { type EstimateTotal, totalOf } from '../total';

/** What costs of a month can be grouped by. */
export const costGroupings = ['workload', 'module', 'stage', 'account', 'service'] as const;
export type CostGrouping = (typeof costGroupings)[number];

/** Sums over the priced workloads of a group, as they are stored; decimals as text. */
export interface CostSums {
  readonly key: string;
  readonly label: string;
  readonly workloads: number;
  /** Workloads whose month has not been priced. */
  readonly unpriced: number;
  readonly usd: string;
  readonly wholeDaysUsd: string;
  readonly previousUsd: string;
  /** Workloads whose cost on the same days of the month before is unknown; the same of the counts below. */
  readonly withoutTrend: number;
  readonly runRateUsd: string;
  readonly withoutRunRate: number;
  readonly forecastUsd: string;
  readonly withoutForecast: number;
  readonly seasonal: number;
  readonly linear: number;
  readonly idleUsd: string;
  readonly withoutIdle: number;
  readonly requests: number;
  /** Cost of the workloads whose requests are known. */
  readonly requestedUsd: string;
  readonly withoutRequests: number;
  readonly provisionedUsd: string;
  readonly provisionedSeconds: number;
  readonly provisionedIdleSeconds: number;
  readonly withoutProvisionedUse: number;
}

/** A clause of what is unknown, and how many workloads of the group it holds for. */
export interface MissingPart {
  readonly clause: string;
  readonly workloads: number;
  /** One of them. */
  readonly name: string;
}

export interface CostForecast {
  readonly usd: string;
  readonly complete: boolean;
  readonly method: 'seasonal' | 'linear' | 'mixed';
}

/** What a group costs in a month, every figure known or unknown with why. */
export interface CostGroup {
  readonly key: string;
  readonly label: string;
  readonly workloads: number;
  readonly toDate: EstimateTotal;
  readonly trend: Known<{ usd: string; previousUsd: string; ratio: number | null }>;
  readonly runRate: Known<string>;
  readonly forecast: Known<CostForecast>;
  readonly perMillion: Known<string>;
  readonly idle: Known<string>;
  readonly requests: Known<number>;
  readonly provisionedUsd: string;
  readonly provisionedUnused: Known<number>;
}

/** The figures of a group from its sums; what is missing of one workload is missing of the group, and is named. */
export function toCostGroup(sums: CostSums, missing: readonly MissingPart[]): CostGroup {
  const priced = sums.workloads - sums.unpriced;
  const parts = [
    ...(sums.unpriced > 0 ? [`${sayWorkloads(sums.unpriced)} not priced yet`] : []),
    ...missing.map((part) => sayMissing(part, sums.workloads)),
  ];
  return {
    key: sums.key,
    label: sums.label,
    workloads: sums.workloads,
    toDate: totalOf(new Exact(sums.usd), parts),
    trend: toTrend(sums, priced),
    runRate: all(sums, sums.withoutRunRate, sums.runRateUsd, 'are not known over whole days'),
    forecast: toForecast(sums, priced, parts.length === 0),
    perMillion: toPerMillion(sums, priced),
    idle: all(sums, sums.withoutIdle, sums.idleUsd, 'have no known cost at rest'),
    requests: toRequests(sums, priced),
    provisionedUsd: sums.provisionedUsd,
    provisionedUnused: toUnused(sums),
  };
}

function toTrend(sums: CostSums, priced: number): CostGroup['trend'] {
  const { withoutTrend, wholeDaysUsd: usd, previousUsd } = sums;
  if (priced === 0 || sums.unpriced > 0) return notPriced;
  if (withoutTrend > 0) {
    return unknown(`of ${sayWorkloads(withoutTrend)} the same days of last month are not known`);
  }
  const before = new Exact(previousUsd);
  const ratio = before.isZero() ? null : new Exact(usd).div(before).toNumber();
  return known({ usd, previousUsd, ratio });
}

function toForecast(sums: CostSums, priced: number, isWhole: boolean): Known<CostForecast> {
  const { forecastUsd, withoutForecast, seasonal, linear } = sums;
  if (priced === 0) return notPriced;
  if (withoutForecast === priced) return unknown('less than a day of use is known');
  const method = linear === 0 ? 'seasonal' : seasonal === 0 ? 'linear' : 'mixed';
  return known({ usd: forecastUsd, complete: isWhole && withoutForecast === 0, method });
}

function toPerMillion({ requests, requestedUsd, withoutRequests }: CostSums, priced: number): Known<string> {
  if (priced === 0) return notPriced;
  if (withoutRequests === priced) return unknown('its requests are not measured');
  if (requests === 0) return unknown('no requests were seen this month');
  if (withoutRequests > 0)
    return unknown(`the requests of ${sayWorkloads(withoutRequests)} are not measured`);
  return known(toDecimalString(new Exact(requestedUsd).div(requests).times(1_000_000)));
}

function toRequests({ requests, withoutRequests }: CostSums, priced: number): Known<number> {
  if (priced === 0) return notPriced;
  return withoutRequests === 0
    ? known(requests)
    : unknown(`the requests of ${sayWorkloads(withoutRequests)} are not measured`);
}

function toUnused(sums: CostSums): Known<number> {
  const { provisionedSeconds: all, provisionedIdleSeconds: idle, withoutProvisionedUse } = sums;
  if (all === 0) return unknown('no provisioned concurrency was allocated');
  if (withoutProvisionedUse > 0) return unknown('how far it was used is not measured');
  return known(idle / all);
}

function all(sums: CostSums, without: number, usd: string, why: string): Known<string> {
  if (sums.unpriced > 0 || sums.workloads === 0) return notPriced;
  return without === 0 ? known(usd) : unknown(`${without} of ${sayWorkloads(sums.workloads)} ${why}`);
}

const notPriced = unknown('the month has not been priced yet');

function sayWorkloads(count: number): string {
  return count === 1 ? '1 workload' : `${count.toLocaleString('en-US')} workloads`;
}

function sayMissing({ clause, workloads, name }: MissingPart, of: number): string {
  if (of === 1) return clause;
  return `${clause}, of ${workloads === 1 ? name : sayWorkloads(workloads)}`;
}

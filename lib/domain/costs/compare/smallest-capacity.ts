import type { PlanCost } from '../../changes/plan';
import { type Known, known, unknown } from '../../known';
import { atColdShare, coldShareAllowed } from '../../latency/cold-mixture';
import { predictColdStarts } from '../../latency/cold-starts';
import { findSmallest } from '../../latency/smallest';
import type { PriceBook } from '../price-book';
import { computeProvisionedCost } from '../provisioned-cost';
import { compare, costedOf } from './compare';
import { monthSeconds } from './option';
import { mixtureOfPart, predictOptionLatency, predictProvisionedShares } from './option-latency';
import type { Part } from './part';
import { toLevels, weekHours } from './week-shape';

/** What latency is asked for: at most so many cold starts, or a p95 or p99 of so much at most. */
export type Objective =
  | { readonly kind: 'coldShare'; readonly share: number }
  | { readonly kind: 'p95' | 'p99'; readonly ms: number };

export interface SmallestCapacity {
  /** Execution environments, or tasks; by the hour of the week their average. */
  readonly count: number;
  readonly coldShare: number | null;
  readonly msP95: Known<number>;
  /** US dollars a month: of keeping environments, or of all of a service. */
  readonly usdMonthly: Known<string>;
}

export interface SmallestProvisioned {
  /** The share of requests that may start cold, 0–1. */
  readonly allowed: number;
  readonly today: number;
  readonly constant: Known<SmallestCapacity>;
  readonly byHour: Known<SmallestCapacity & { readonly least: number; readonly most: number }>;
}

const mostEnvironments = 1000;
const mostTasks = 500;
const tooMany = `${mostEnvironments} would not be enough`;

/** The least provisioned concurrency that keeps an objective, all week and by its hours, with what keeping it costs. */
export function findSmallestProvisioned(
  part: Part,
  objective: Objective,
  book: PriceBook,
): Known<SmallestProvisioned> {
  const mixture = mixtureOfPart(part);
  if (objective.kind !== 'coldShare' && !mixture.known) return mixture;
  const allowed =
    objective.kind === 'coldShare'
      ? objective.share
      : mixture.known
        ? coldShareAllowed(mixture.value, objective.kind === 'p95' ? 0.95 : 0.99, objective.ms)
        : 0;
  if (objective.kind !== 'coldShare' && allowed === 0) {
    return unknown('warm requests alone take longer than that; no provisioned concurrency changes it');
  }
  const toCapacity = (count: number, coldShare: number): SmallestCapacity => ({
    count,
    coldShare,
    msP95: mixture.known ? known(atColdShare(mixture.value, coldShare).quantile(0.95)) : mixture,
    usdMonthly: keepingCost(part, count, book),
  });
  const today = part.values.coldStartPercent / 100;
  const sharesAt = (count: number) => predictProvisionedShares(part, () => count).share;
  const constant = findSmallest(mostEnvironments, (count) => sharesAt(count) <= allowed);
  return known({
    allowed,
    today,
    constant: constant === null ? unknown(tooMany) : known(toCapacity(constant, sharesAt(constant))),
    byHour: findByHour(part, allowed, toCapacity),
  });
}

// Each hour keeps the objective by itself, so the week does.
function findByHour(
  part: Part,
  allowed: number,
  toCapacity: (count: number, coldShare: number) => SmallestCapacity,
): SmallestProvisioned['byHour'] {
  if (part.shape === '') return unknown('its traffic by the hour of the week is not measured');
  const rate = part.values.requests / monthSeconds(part);
  const busySeconds = part.values.durationMs / 1000;
  const kept = part.values.keptMinutes * 60;
  const chosen = new Map<number, number>();
  const levels = toLevels(part.shape, () => false);
  const today = predictProvisionedShares(part, () => 0).share;
  const modelled = levels.reduce(
    (sum, { intensity, hours }) =>
      sum +
      ((intensity * hours) / weekHours) *
        predictColdStarts({ requestsPerSecond: rate * intensity, busySeconds }, 0, kept).cold,
    0,
  );
  for (const { intensity } of levels) {
    const traffic = { requestsPerSecond: rate * intensity, busySeconds };
    const least = findSmallest(mostEnvironments, (count) => {
      const { spilled, cold } = predictColdStarts(traffic, count, kept);
      return (modelled > 1e-6 ? Math.min(spilled, (today * cold) / modelled) : today * spilled) <= allowed;
    });
    if (least === null) return unknown(tooMany);
    chosen.set(traffic.requestsPerSecond * busySeconds, least);
  }
  const average = levels.reduce(
    (sum, { intensity, hours }) =>
      sum + (hours / weekHours) * (chosen.get(rate * intensity * busySeconds) ?? 0),
    0,
  );
  const { share } = predictProvisionedShares(part, (offered) => chosen.get(offered) ?? 0);
  const counts = [...chosen.values()];
  return known({ ...toCapacity(average, share), least: Math.min(...counts), most: Math.max(...counts) });
}

function keepingCost({ region, values }: Part, count: number, book: PriceBook): Known<string> {
  const { architecture, memoryMb } = values;
  const cost: Known<PlanCost> = computeProvisionedCost(
    { region, architecture, memoryMb, from: 0, to: count },
    book,
  );
  return cost.known ? known(cost.value.perMonth.to) : cost;
}

/** The fewest tasks that keep a p95, with what the service then costs in a month. */
export function findSmallestFloor(part: Part, msP95: number, book: PriceBook): Known<SmallestCapacity> {
  const withFloor = (taskFloor: number): Part => ({ ...part, values: { ...part.values, taskFloor } });
  const at = (floor: number) => predictOptionLatency('fargate', withFloor(floor));
  const most = at(mostTasks);
  if (!most.known) return most;
  const floor = findSmallest(mostTasks, (count) => {
    const latency = at(Math.max(1, count));
    return latency.known && latency.value.rangeMsP95.high <= msP95;
  });
  if (floor === null)
    return unknown('a request by itself takes longer than that; no number of tasks changes it');
  const count = Math.max(1, floor);
  const [costed] = costedOf(compare([withFloor(count)], ['fargate'], book).options);
  const latency = at(count);
  return known({
    count,
    coldShare: null,
    msP95: latency.known ? known(latency.value.rangeMsP95.high) : latency,
    usdMonthly: costed ? known(costed.estimate.total.usd) : unknown('a part of it has no known price'),
  });
}

import type { PlanCost, PricedBy } from '../changes/plan';
import { type Known, known, unknown } from '../known';
import { toCostDelta } from './cost-delta';
import { Exact } from './exact';
import { hoursPerMonth } from './month-length';
import { type Architecture, findUnitPrice, type PriceBook, type PriceKey } from './price-book';

/** Tasks that run on Fargate. */
export interface TaskCount {
  readonly onDemand: number;
  readonly spot: number;
}

export interface TaskQuantity {
  readonly region: string;
  readonly architecture: Architecture;
  readonly cpuUnits: number;
  readonly memoryMb: number;
  readonly from: TaskCount;
  readonly to: TaskCount;
  /** True where how tasks divide is left open, and the fewest on demand are counted. */
  readonly atLeast: boolean;
}

/**
 * What Fargate tasks cost before and after, in US dollars: tasks × (vCPU × price + GB × price) an hour
 * (https://aws.amazon.com/fargate/pricing/). Unknown without a price for one that would run.
 */
export function computeTaskCost(quantity: TaskQuantity, book: PriceBook): Known<PlanCost> {
  const { region, architecture, from, to } = quantity;
  const onDemand = priceOf(
    quantity,
    book,
    `fargate.vcpu.linux.${architecture}`,
    `fargate.memory.linux.${architecture}`,
  );
  const spot = priceOf(
    quantity,
    book,
    `fargate.spot.vcpu.${architecture}`,
    `fargate.spot.memory.${architecture}`,
  );
  const usesSpot = from.spot + to.spot > 0;
  const usesOnDemand = from.onDemand + to.onDemand > 0 || !usesSpot;
  if (usesOnDemand && !onDemand.known) return onDemand;
  if (usesSpot && !spot.known) return spot;
  const hourly = (count: TaskCount) =>
    perTask(onDemand).times(count.onDemand).plus(perTask(spot).times(count.spot));
  const prices = [
    ...(usesOnDemand && onDemand.known ? onDemand.value.prices : []),
    ...(usesSpot && spot.known ? spot.value.prices : []),
  ];
  return known({
    currency: 'USD',
    perHour: toCostDelta(hourly(from), hourly(to)),
    perMonth: toCostDelta(hourly(from).times(hoursPerMonth), hourly(to).times(hoursPerMonth)),
    hoursPerMonth,
    atLeast: quantity.atLeast,
    prices,
    region,
    notes: toNotes(usesSpot, quantity.atLeast),
  });
}

interface TaskPrice {
  readonly hourly: Exact;
  readonly prices: readonly PricedBy[];
}

function perTask(price: Known<TaskPrice>): Exact {
  return price.known ? price.value.hourly : new Exact(0);
}

function priceOf(
  { region, cpuUnits, memoryMb }: TaskQuantity,
  book: PriceBook,
  cpuKey: PriceKey,
  memoryKey: PriceKey,
): Known<TaskPrice> {
  const cpu = findUnitPrice(book, cpuKey, region);
  const memory = findUnitPrice(book, memoryKey, region);
  if (!cpu.known) return cpu;
  if (!memory.known) return unknown(memory.reason);
  const cpuHourly = new Exact(cpuUnits).div(1024).times(cpu.value.usd);
  const memoryHourly = new Exact(memoryMb).div(1024).times(memory.value.usd);
  const isSpot = cpuKey.includes('spot');
  const kind = isSpot ? 'Fargate Spot' : 'Fargate';
  return known({
    hourly: cpuHourly.plus(memoryHourly),
    prices: [
      { ...cpu.value, what: `${kind} vCPU` },
      { ...memory.value, what: `${kind} memory` },
    ],
  });
}

function toNotes(usesSpot: boolean, atLeast: boolean): readonly string[] {
  return [
    'The tasks’ vCPU and memory for as long as they run, from the start of the image’s pull, a minute at least.',
    'Load balancers, data transfer, logs, storage above 20 GB, savings plans and tax are left out.',
    ...(usesSpot ? ['The price of Spot is set by AWS and moves over weeks.'] : []),
    ...(atLeast
      ? [
          'Weights leave open how many tasks run on demand; the fewest are counted, so it costs at least this.',
        ]
      : []),
  ];
}

import type { PlanCost } from '../changes/plan';
import { type Known, known } from '../known';
import { toCostDelta } from './cost-delta';
import { Exact } from './exact';
import { hoursPerMonth } from './month-length';
import { type Architecture, findUnitPrice, type PriceBook } from './price-book';

export interface ProvisionedQuantity {
  readonly region: string;
  readonly architecture: Architecture;
  readonly memoryMb: number;
  /** Execution environments before and after; 0 is off. */
  readonly from: number;
  readonly to: number;
}

/**
 * What keeping the environments costs before and after, in US dollars: environments × GB × seconds × price, where
 * 1 GB is 1,024 MB (https://aws.amazon.com/lambda/pricing/, Provisioned Concurrency). Unknown without a price.
 */
export function computeProvisionedCost(quantity: ProvisionedQuantity, book: PriceBook): Known<PlanCost> {
  const { region, architecture, memoryMb } = quantity;
  const price = findUnitPrice(book, `lambda.provisionedCapacity.${architecture}`, region);
  if (!price.known) return price;
  const hourly = (environments: number) =>
    new Exact(environments).times(memoryMb).div(1024).times(3600).times(price.value.usd);
  const from = hourly(quantity.from);
  const to = hourly(quantity.to);
  return known({
    currency: 'USD',
    perHour: toCostDelta(from, to),
    perMonth: toCostDelta(from.times(hoursPerMonth), to.times(hoursPerMonth)),
    hoursPerMonth,
    atLeast: false,
    prices: [{ ...price.value, what: `Provisioned concurrency, ${architecture}` }],
    region,
    notes: toNotes(price.value.verified),
  });
}

function toNotes(verified: boolean): readonly string[] {
  return [
    'Billed from switching on to switching off, rounded up to 5 minutes, whether or not it is used.',
    'Requests and the running time on these environments are billed besides, the time at a lower price than on demand.',
    'The free tier does not apply to a function with provisioned concurrency; savings plans and tax are left out.',
    ...(verified ? [] : ['The unit price is not confirmed for this region.']),
  ];
}

import { Exact } from '../exact';
import { calendarMonth } from '../month-length';
import { bundledPriceBook } from '../price-book';
import { toMonthSpan } from './month-span';
import { priceWorkloads, type WorkloadCost, type WorkloadMonth } from './price-workloads';
import { type CostFacts, noUse, type SizeUse } from './workload-use';

export const month = '2026-11';
/** Everything since last month, up to ten o'clock on the 20th. */
export const coverage = {
  coveredFrom: new Date('2026-10-01T00:00:00Z'),
  coveredUntil: new Date('2026-11-20T10:00:00Z'),
};
export const span = toMonthSpan(month, coverage);

/** A zipped Node.js function of 1 GB on x86_64 in us-east-1, unless said otherwise. */
export function factsOf(more: Partial<CostFacts> = {}): CostFacts {
  return {
    id: 'a',
    kind: 'function',
    name: 'api',
    accountId: '111122223333',
    region: 'us-east-1',
    isArchived: false,
    memoryMb: 1024,
    cpuUnits: null,
    architecture: 'x86_64',
    ephemeralMb: 512,
    isZipManaged: true,
    isJava: false,
    snapshots: 0,
    isFargate: null,
    isBalanced: false,
    balancers: [],
    provisionedNow: 0,
    desiredNow: null,
    tasksMin: null,
    isScaled: false,
    spotShareNow: null,
    ...coverage,
    ...more,
  };
}

/** Use at 1 GB on x86_64 over what is covered of the month. */
export function sizeUse(more: Partial<SizeUse> = {}): SizeUse {
  return { ...noUse, memoryMb: 1024, architecture: 'x86_64', hours: span.hoursCovered, ...more };
}

/** A month in which everything was known and nothing was done, unless said otherwise. */
export function monthOf(more: Partial<WorkloadMonth> = {}): WorkloadMonth {
  return {
    facts: factsOf(),
    span,
    forecast: 'seasonal',
    toDate: [],
    wholeDays: [],
    previous: [],
    runRate: [],
    rest: [],
    ...more,
  };
}

/** The one workload's costs in November 2026 by the bundled book. */
export function costOf(workload: WorkloadMonth): WorkloadCost {
  const [cost] = priceWorkloads([workload], calendarMonth(month), bundledPriceBook).costs;
  if (!cost) throw new Error('nothing was priced');
  return cost;
}

/** Dollars and cents. */
export function cents(usd: string | null): string | null {
  return usd === null ? null : new Exact(usd).toFixed(2);
}

import type { Architecture } from '../price-book';
import type { BalancedTarget } from '../usage/balancer-use';

/** What a workload did over some time at one size; what was not measured is left out of the sums and counted beside them. */
export interface SizeUse {
  readonly memoryMb: number | null;
  readonly cpuUnits: number | null;
  readonly architecture: Architecture | null;
  /** Hours the roll-ups behind it speak for. */
  readonly hours: number;
  readonly invocations: number;
  readonly durationMsSum: number;
  readonly coldStarts: number;
  readonly initMsSum: number;
  /** Invocations whose INIT time was not measured. */
  readonly invocationsWithoutInit: number;
  readonly provisionedInvocations: number;
  readonly provisionedSeconds: number;
  /** Hours in which the provisioned capacity is not known. */
  readonly provisionedUnknownHours: number;
  readonly taskSeconds: number;
  /** Of them on Fargate Spot. */
  readonly spotTaskSeconds: number;
  /** Hours without a datapoint of a service that wanted tasks. */
  readonly taskGapHours: number;
  readonly requests: number;
  /** Its part of the hours and capacity units of its load balancers. */
  readonly balancerHours: number;
  readonly lcuHours: number;
  /** Hours in which its load balancers, or their capacity units alone, are not known. */
  readonly balancerGapHours: number;
  readonly lcuGapHours: number;
}

/** Nothing done, at no size. */
export const noUse: SizeUse = {
  memoryMb: null,
  cpuUnits: null,
  architecture: null,
  hours: 0,
  invocations: 0,
  durationMsSum: 0,
  coldStarts: 0,
  initMsSum: 0,
  invocationsWithoutInit: 0,
  provisionedInvocations: 0,
  provisionedSeconds: 0,
  provisionedUnknownHours: 0,
  taskSeconds: 0,
  spotTaskSeconds: 0,
  taskGapHours: 0,
  requests: 0,
  balancerHours: 0,
  lcuHours: 0,
  balancerGapHours: 0,
  lcuGapHours: 0,
};

/** What of a workload's configuration decides its bill, as it is now. */
export interface CostFacts {
  readonly id: string;
  readonly kind: 'function' | 'service';
  readonly name: string;
  readonly accountId: string;
  readonly region: string;
  readonly isArchived: boolean;
  readonly memoryMb: number | null;
  readonly cpuUnits: number | null;
  readonly architecture: Architecture | null;
  readonly ephemeralMb: number;
  /** A ZIP on one of Lambda's own runtimes. */
  readonly isZipManaged: boolean;
  readonly isJava: boolean;
  /** Published versions whose snapshot SnapStart keeps. */
  readonly snapshots: number;
  /** Its tasks run on Fargate; false for instances of one's own, null where that is not told. */
  readonly isFargate: boolean | null;
  readonly isBalanced: boolean;
  /** The load balancers in front of its target groups; null where they have not been read. */
  readonly balancers: readonly BalancedTarget[] | null;
  readonly provisionedNow: number | null;
  readonly desiredNow: number | null;
  /** The fewest tasks its scaling may come down to; null without scaling. */
  readonly tasksMin: number | null;
  /** Something scales it, so that its capacity now says little about later. */
  readonly isScaled: boolean;
  readonly spotShareNow: number | null;
  readonly coveredFrom: Date | null;
  readonly coveredUntil: Date | null;
}

const summed = [
  'hours',
  'invocations',
  'durationMsSum',
  'coldStarts',
  'initMsSum',
  'invocationsWithoutInit',
  'provisionedInvocations',
  'provisionedSeconds',
  'provisionedUnknownHours',
  'taskSeconds',
  'spotTaskSeconds',
  'taskGapHours',
  'requests',
  'balancerHours',
  'lcuHours',
  'balancerGapHours',
  'lcuGapHours',
] as const satisfies readonly (keyof SizeUse)[];

/** The sum of uses, at the size of the first. */
export function addUse(first: SizeUse, ...others: readonly SizeUse[]): SizeUse {
  const sum = { ...first };
  for (const use of others) for (const field of summed) sum[field] += use[field];
  return sum;
}

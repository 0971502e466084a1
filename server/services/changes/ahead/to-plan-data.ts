import type { PlanAheadInput } from '@/lib/contracts/plans-ahead';
import type { PlanAheadData } from '../../../db/plan-ahead-repository';
import type { ResolvedPlan } from './resolve-plan';

/** What is kept of a plan, priced at `now`. */
export function toPlanData(
  { name, reason }: PlanAheadInput,
  { startsAt, endsAt, timeZone, runBy, items }: ResolvedPlan,
  now: Date,
): PlanAheadData {
  return {
    name,
    reason,
    startsAt,
    endsAt,
    timeZone,
    pricedAt: now,
    runBy,
    items: items.map(({ floor, estimate }) => {
      const { workloadId, qualifier, atLeast } = floor;
      return { workloadId, qualifier, atLeast, estimate };
    }),
  };
}

/** The same as the audit log tells it. */
export function toPlanFacts({
  name,
  startsAt,
  endsAt,
  timeZone,
  items,
}: Omit<PlanAheadData, 'pricedAt' | 'runBy'>) {
  return {
    name,
    from: startsAt.toISOString(),
    until: endsAt.toISOString(),
    timeZone,
    items: items.map(({ workloadId, qualifier, atLeast }) => ({ workloadId, qualifier, atLeast })),
  };
}

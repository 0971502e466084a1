import { z } from 'zod';
import { PlanChangeInput } from '@/lib/contracts/change-shapes';
import { PlanAheadFloor } from '@/lib/contracts/plans-ahead';
import { floorParts } from '@/lib/domain/changes/ahead/floor-schedules';

/** What is asked of one workload of a group: a change, taking one back, or a floor, whose change or schedule is told by what AWS holds. */
export const ItemRequest = z.union([
  z.object({ kind: z.literal('revert'), changeId: z.uuid() }),
  PlanAheadFloor.extend({ kind: z.literal('floor') }),
  PlanAheadFloor.extend({
    kind: z.literal('floorSchedule'),
    part: z.enum(floorParts),
    plan: z.object({ number: z.number(), from: z.string(), until: z.string(), timeZone: z.string() }),
  }),
  PlanChangeInput,
]);
export type ItemRequest = z.infer<typeof ItemRequest>;

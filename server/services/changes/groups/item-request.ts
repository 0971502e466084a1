import { z } from 'zod';
import { PlanChangeInput } from '@/lib/contracts/changes';
import { PlanAheadFloor } from '@/lib/contracts/plans-ahead';

/** What is asked of one workload of a group: a change, taking one back, or a floor whose change AWS's state will tell. */
export const ItemRequest = z.union([
  z.object({ kind: z.literal('revert'), changeId: z.uuid() }),
  PlanAheadFloor.extend({ kind: z.literal('floor') }),
  PlanChangeInput,
]);
export type ItemRequest = z.infer<typeof ItemRequest>;

import { z } from 'zod';
import { PlanChangeInput } from '@/lib/contracts/changes';

/** What is asked of one workload of a group: a change, or taking one back. */
export const ItemRequest = z.union([
  z.object({ kind: z.literal('revert'), changeId: z.uuid() }),
  PlanChangeInput,
]);

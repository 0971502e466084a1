import { z } from 'zod';
import { approvalStates } from '@/lib/domain/changes/policies/approval';
import { EndTime } from './change-end';

const person = z.object({ id: z.string().nullable(), label: z.string() });

/** A request that a second person approve a change, and what they decided. */
export const Approval = z.object({
  state: z.enum(approvalStates),
  requestedBy: person,
  requestedAt: z.string(),
  /** Why it is to be changed; given again when it is applied. */
  reason: z.string(),
  /** The end that was approved with it; null: it stays. */
  until: EndTime.nullable(),
  decidedBy: person.nullable(),
  decidedAt: z.string().nullable(),
  /** What whoever decided had to say. */
  decision: z.string().nullable(),
});
export type Approval = z.infer<typeof Approval>;

export const RequestApprovalInput = z.strictObject({
  reason: z.string().trim().min(3).max(500).describe('Why it is to be changed, for whoever approves it.'),
  until: EndTime.nullish().describe('The end it is approved with; null or absent: it stays.'),
});
export type RequestApprovalInput = z.infer<typeof RequestApprovalInput>;

export const DecideApprovalInput = z.discriminatedUnion('verdict', [
  z.strictObject({
    verdict: z.literal('approve'),
    reason: z.string().trim().max(500).default(''),
  }),
  z.strictObject({
    verdict: z.literal('refuse'),
    reason: z.string().trim().min(3).max(500).describe('Why not, for whoever asked.'),
  }),
]);
export type DecideApprovalInput = z.infer<typeof DecideApprovalInput>;

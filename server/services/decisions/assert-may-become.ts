import { DecisionStatus } from '@/lib/contracts/decisions/shapes';
import { whyNotBecome } from '@/lib/domain/decisions/change-status';
import type { Decision } from '@/lib/domain/decisions/decision';
import { ServiceError } from '../../errors';

/** Throws `refused` where a decision may not go from its status to the one an edited text states. */
export function assertMayBecome(from: string, to: Pick<Decision, 'status' | 'links'>): void {
  const whyNot = whyNotBecome(DecisionStatus.parse(from), to);
  if (whyNot === null) return;
  throw new ServiceError('refused', whyNot, {
    action: 'Leave the status as it is, restore an earlier revision, or supersede the decision.',
    issues: [{ field: 'status', message: whyNot }],
  });
}

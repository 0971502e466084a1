import type { ChangeGroupDetail, ChangeGroupItem } from '@/lib/contracts/change-groups';
import { toSentence } from '@/lib/format/text';

interface Gate {
  readonly act: ChangeGroupDetail['acts']['apply'];
  /** Why the person's role does not allow it; null when it does. */
  readonly roleReason: string | null;
  readonly reason: string;
  /** Warnings that are still to be confirmed. */
  readonly open: readonly ChangeGroupItem['warnings'][number][];
  readonly endProblem: string | null;
}

/** Why a group can't be applied as things stand, as a sentence for its button; null when it can. */
export function whyNotGroup({ act, roleReason, reason, open, endProblem }: Gate): string | null {
  if (roleReason !== null) return roleReason;
  if (!act.allowed) return act.reason;
  const [warning] = open;
  if (warning) return `Confirm the warning first: ${toSentence(warning.title)}`;
  if (endProblem !== null) return `Correct the end first: ${endProblem}`;
  return reason.trim().length < 3 ? 'Say why first: the reason is kept in the audit log.' : null;
}

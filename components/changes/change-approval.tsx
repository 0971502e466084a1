'use client';

import { useDecideApproval } from '@/lib/client/changes/use-change';
import type { ChangeDetail } from '@/lib/contracts/change-shapes';
import { ApprovalStanding } from './approval-standing';

/** How a change's request for approval stands; nothing where nobody has asked. */
export function ChangeApproval({ change }: { readonly change: ChangeDetail }) {
  const decide = useDecideApproval(change.id);
  if (change.approval === null) return null;
  return (
    <ApprovalStanding
      approval={change.approval}
      decide={change.acts.decide}
      isPending={decide.isPending}
      error={decide.error}
      onDecide={decide.mutate}
    />
  );
}

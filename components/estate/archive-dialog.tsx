'use client';

import { Confirm } from '@/components/ui/confirm';
import { useArchiveAccount } from '@/lib/client/estate/use-accounts';
import type { Account } from '@/lib/contracts/estate';
import { formatCountOf } from '@/lib/format/number';

interface ArchiveDialogProps {
  readonly account: Account;
  readonly onClose: () => void;
}

/** Asks before an account is no longer watched, and says what that means. */
export function ArchiveDialog({ account, onClose }: ArchiveDialogProps) {
  const archive = useArchiveAccount();
  return (
    <Confirm
      title={`Stop watching ${account.name}?`}
      act={`Stop watching ${account.name}`}
      keep="Keep watching"
      isPending={archive.isPending}
      onAct={() => archive.mutate(account.id, { onSuccess: onClose })}
      onClose={onClose}
    >
      {`Its ${formatCountOf(account.workloads, 'workload')} leave the lists and are kept as archived, with their history and changes. Nothing in AWS is touched. Watching it again brings them back.`}
    </Confirm>
  );
}

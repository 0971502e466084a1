'use client';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
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
    <Dialog
      role="alertdialog"
      title={`Stop watching ${account.name}?`}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Keep watching</Button>
          <Button
            variant="danger"
            isPending={archive.isPending}
            onPress={() => archive.mutate(account.id, { onSuccess: onClose })}
          >
            {`Stop watching ${account.name}`}
          </Button>
        </>
      }
    >
      <p>
        {`Its ${formatCountOf(account.workloads, 'workload')} leave the lists and are kept as archived, with their history and changes. Nothing in AWS is touched. Watching it again brings them back.`}
      </p>
    </Dialog>
  );
}

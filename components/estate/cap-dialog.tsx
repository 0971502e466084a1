'use client';

import { useId, useState } from 'react';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast';
import { useUpdateSyncBudget } from '@/lib/client/estate/use-sync';
import { formatMoney } from '@/lib/format/money';

interface CapDialogProps {
  readonly usd: string;
  readonly onClose: () => void;
}

/** What the console's own calls may cost in a month, and why it is changed. */
export function CapDialog({ usd, onClose }: CapDialogProps) {
  const [cap, setCap] = useState(usd);
  const [reason, setReason] = useState('');
  const update = useUpdateSyncBudget();
  const formId = useId();
  const save = (event: React.SubmitEvent) => {
    event.preventDefault();
    update.mutate(
      { capUsdMonthly: cap.trim(), reason },
      {
        onSuccess: ({ capUsdMonthly }) => {
          toast({ tone: 'good', title: `Own calls may cost ${formatMoney(capUsdMonthly)} a month` });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      title="Cap the console’s own calls"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="ghost" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" form={formId} isPending={update.isPending}>
            Set the cap
          </Button>
        </>
      }
    >
      <form id={formId} className="flex flex-col gap-3" onSubmit={save}>
        {update.error ? <ProblemBanner error={update.error} /> : null}
        <TextField
          label="US dollars a month"
          hint="Metrics, Cost Explorer and Logs Insights together. Whatever would pass it is not sent."
          isRequired
          autoFocus
          inputMode="decimal"
          value={cap}
          onChange={setCap}
        />
        <TextField
          label="Reason"
          isRequired
          minLength={3}
          maxLength={200}
          value={reason}
          onChange={setReason}
        />
      </form>
    </Dialog>
  );
}

'use client';

import { useState } from 'react';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast';
import { useUpdateSyncBudget } from '@/lib/client/estate/use-sync';
import { SyncBudgetEdit } from '@/lib/contracts/estate';
import { formatMoney } from '@/lib/format/money';

interface CapDialogProps {
  readonly usd: string;
  readonly logScanGb: number;
  readonly onClose: () => void;
}

const CapEdit = SyncBudgetEdit.pick({ capUsdMonthly: true, logScanGbMonthly: true, reason: true }).required();

/** What the console's own calls may cost and scan in a month, and why it is changed. */
export function CapDialog({ usd, logScanGb, onClose }: CapDialogProps) {
  const [cap, setCap] = useState(usd);
  const [gb, setGb] = useState(String(logScanGb));
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const update = useUpdateSyncBudget();
  const edit = CapEdit.safeParse({
    capUsdMonthly: cap.trim().replace(/^\$/, ''),
    logScanGbMonthly: gb.trim() === '' ? undefined : Number(gb),
    reason,
  });
  const isWrong = (field: string) =>
    isTried && !edit.success && edit.error.issues.some(({ path }) => path[0] === field);
  const save = () => {
    setTried(true);
    if (!edit.success) return;
    update.mutate(edit.data, {
      onSuccess: ({ capUsdMonthly }) => {
        toast({ tone: 'good', title: `Own calls may cost ${formatMoney(capUsdMonthly)} a month` });
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title="Cap the console’s own calls"
      act="Set the cap"
      isPending={update.isPending}
      onSubmit={save}
      onClose={onClose}
      error={update.error}
    >
      <TextField
        label="US dollars a month"
        hint="Metrics, Cost Explorer and Logs Insights together. Whatever would pass it is not sent."
        autoFocus
        inputMode="decimal"
        value={cap}
        onChange={setCap}
        problem={isWrong('capUsdMonthly') ? 'Give an amount in US dollars, such as 25.' : undefined}
      />
      <TextField
        label="GB of logs scanned a month"
        hint="Cold starts are read from logs by queries of Logs Insights, which are charged by what they scan."
        inputMode="decimal"
        value={gb}
        onChange={setGb}
        problem={isWrong('logScanGbMonthly') ? 'Give GB, such as 200.' : undefined}
      />
      <TextField
        label="Reason"
        value={reason}
        onChange={setReason}
        problem={isWrong('reason') ? 'Say why, in three characters or more.' : undefined}
      />
    </FormDialog>
  );
}

'use client';

import { useState } from 'react';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast';
import { useFreezeScenario } from '@/lib/client/costs/use-scenarios';

interface FreezeDialogProps {
  readonly scenarioId: string;
  readonly onClose: () => void;
}

const reasonLeast = 3;

/** Asks what the results are kept for, and freezes them. */
export function FreezeDialog({ scenarioId, onClose }: FreezeDialogProps) {
  const [reason, setReason] = useState('');
  const freeze = useFreezeScenario(scenarioId);
  const submit = () =>
    freeze.mutate(reason.trim(), {
      onSuccess: () => {
        onClose();
        toast({ tone: 'good', title: 'Frozen', detail: 'The results of now stay readable as they are.' });
      },
    });
  return (
    <FormDialog
      title="Freeze as evidence"
      act="Freeze"
      disabledReason={reason.trim().length < reasonLeast ? 'Say what it is for first.' : null}
      isPending={freeze.isPending}
      error={freeze.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="text-ink-2">
        Results as saved, prices with their dates and the window of use are kept together and can’t be changed
        afterwards, not even by an administrator.
      </p>
      <TextField
        label="What it is evidence for"
        value={reason}
        onChange={setReason}
        autoFocus
        maxLength={500}
      />
    </FormDialog>
  );
}

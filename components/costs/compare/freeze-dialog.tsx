'use client';

import { useState } from 'react';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast';
import { useFreezeScenario } from '@/lib/client/costs/use-scenarios';

interface FreezeDialogProps {
  readonly scenarioId: string;
  readonly onClose: () => void;
}

/** Asks what the results are kept for, and freezes them. */
export function FreezeDialog({ scenarioId, onClose }: FreezeDialogProps) {
  const [reason, setReason] = useState('');
  const freeze = useFreezeScenario(scenarioId);
  const isShort = reason.trim().length < 3;
  const submit = () =>
    freeze.mutate(reason.trim(), {
      onSuccess: () => {
        onClose();
        toast({ tone: 'good', title: 'Frozen', detail: 'The results of now stay readable as they are.' });
      },
    });
  return (
    <Dialog
      title="Freeze as evidence"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isPending={freeze.isPending}
            disabledReason={isShort ? 'Say what it is for first.' : null}
            onPress={submit}
          >
            Freeze
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {freeze.error ? <ProblemBanner error={freeze.error} /> : null}
        <p className="text-ink-2">
          Results as saved, prices with their dates and the window of use are kept together and can’t be
          changed afterwards, not even by an administrator.
        </p>
        <TextField
          label="What it is evidence for"
          value={reason}
          onChange={setReason}
          autoFocus
          maxLength={500}
        />
      </div>
    </Dialog>
  );
}

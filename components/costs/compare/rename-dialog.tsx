'use client';

import { useState } from 'react';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import { useUpdateScenario } from '@/lib/client/costs/use-scenarios';
import type { Scenario } from '@/lib/contracts/costs/scenario-shapes';

interface RenameDialogProps {
  readonly scenario: Scenario;
  readonly onClose: () => void;
}

/** Another name or note for a saved comparison. */
export function RenameDialog({ scenario, onClose }: RenameDialogProps) {
  const [name, setName] = useState(scenario.name);
  const [note, setNote] = useState(scenario.note);
  const update = useUpdateScenario(scenario.id);
  return (
    <Dialog
      title="Rename"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isPending={update.isPending}
            disabledReason={name.trim() === '' ? 'Give it a name first.' : null}
            onPress={() => update.mutate({ name: name.trim(), note: note.trim() }, { onSuccess: onClose })}
          >
            Save
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {update.error ? <ProblemBanner error={update.error} /> : null}
        <TextField label="Name" value={name} onChange={setName} autoFocus maxLength={120} />
        <TextField label="Note" value={note} onChange={setNote} rows={3} maxLength={2000} />
      </div>
    </Dialog>
  );
}

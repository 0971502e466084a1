'use client';

import { useState } from 'react';
import { FormDialog } from '@/components/ui/form-dialog';
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
    <FormDialog
      title="Rename"
      act="Save"
      disabledReason={name.trim() === '' ? 'Give it a name first.' : null}
      isPending={update.isPending}
      error={update.error}
      onSubmit={() => update.mutate({ name: name.trim(), note: note.trim() }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextField label="Name" value={name} onChange={setName} autoFocus maxLength={120} />
      <TextField label="Note" value={note} onChange={setNote} rows={3} maxLength={2000} />
    </FormDialog>
  );
}

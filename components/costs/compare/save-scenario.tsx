'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast';
import { useWhyNot } from '@/lib/client/access/use-me';
import { type CompareState, toInputs } from '@/lib/client/costs/compare-params';
import { useCreateScenario } from '@/lib/client/costs/use-scenarios';
import { useGo } from '@/lib/client/scope/use-scope';

/** Saves what is shown under a name; it is listed under the module of what it compares. */
export function SaveScenario({ state }: { readonly state: CompareState }) {
  const [isOpen, setIsOpen] = useState(false);
  const whyNot = useWhyNot('scenarios.write');
  return (
    <>
      <Button variant="primary" disabledReason={whyNot} onPress={() => setIsOpen(true)}>
        Save comparison…
      </Button>
      {isOpen ? <SaveDialog state={state} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}

interface SaveDialogProps {
  readonly state: CompareState;
  readonly onClose: () => void;
}

function SaveDialog({ state, onClose }: SaveDialogProps) {
  const go = useGo();
  const create = useCreateScenario();
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const submit = () =>
    create.mutate(
      { name: name.trim(), note: note.trim(), inputs: toInputs(state) },
      {
        onSuccess: ({ id, name: saved }) => {
          onClose();
          toast({ tone: 'good', title: `Comparison “${saved}” saved` });
          go(`/compare/scenarios/${id}`);
        },
      },
    );
  return (
    <FormDialog
      title="Save comparison"
      act="Save"
      disabledReason={name.trim() === '' ? 'Give it a name first.' : null}
      isPending={create.isPending}
      error={create.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField label="Name" value={name} onChange={setName} autoFocus maxLength={120} />
      <TextField
        label="Note"
        hint="What it is for; others read it beside the results."
        value={note}
        onChange={setNote}
        rows={3}
        maxLength={2000}
      />
      <p className="text-ink-3 text-xs">
        The configuration and measured use of now are kept with it. Opened later, it is computed at the prices
        of then; freeze it to keep the results.
      </p>
    </FormDialog>
  );
}

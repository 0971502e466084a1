'use client';

import { useId, useState } from 'react';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
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
  const formId = useId();
  const go = useGo();
  const create = useCreateScenario();
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const submit = () => {
    if (name.trim() === '') return;
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
  };
  return (
    <Dialog
      title="Save comparison"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form={formId}
            isPending={create.isPending}
            disabledReason={name.trim() === '' ? 'Give it a name first.' : null}
          >
            Save
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {create.error ? <ProblemBanner error={create.error} /> : null}
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
          The configuration and measured use of now are kept with it. Opened later, it is computed at the
          prices of then; freeze it to keep the results.
        </p>
      </form>
    </Dialog>
  );
}

'use client';

import { useState } from 'react';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextField } from '@/components/ui/text-field';
import { useSupersede } from '@/lib/client/decisions/use-supersede';
import { useGo } from '@/lib/client/scope/use-scope';
import type { DecisionDetail } from '@/lib/contracts/decisions/shapes';

interface SupersedeDialogProps {
  readonly decision: DecisionDetail;
  readonly onClose: () => void;
}

const shortest = 3;

/** Begins the record that takes a decision's place, and goes on to write it. */
export function SupersedeDialog({ decision, onClose }: SupersedeDialogProps) {
  const supersede = useSupersede(decision.id);
  const go = useGo();
  const [title, setTitle] = useState('');
  const name = title.trim();
  return (
    <FormDialog
      title="Supersede this decision"
      act="Supersede it"
      disabledReason={name.length < shortest ? 'Say what is decided instead.' : null}
      isPending={supersede.isPending}
      error={supersede.error}
      onSubmit={() =>
        supersede.mutate(
          { title: name, revision: decision.revision },
          { onSuccess: ({ slug }) => go(`/decisions/${slug}/edit`) },
        )
      }
      onClose={onClose}
    >
      <p className="text-ink-2">
        A new record is begun as a proposal, with what was decided here as its context and over the same
        modules and workloads. Both texts name each other, and this one is superseded at once.
      </p>
      <TextField
        label="What is decided instead"
        value={title}
        onChange={setTitle}
        maxLength={200}
        autoFocus
      />
    </FormDialog>
  );
}

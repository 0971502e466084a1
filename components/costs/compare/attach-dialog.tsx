'use client';

import { useDeferredValue, useState } from 'react';
import { FormDialog } from '@/components/ui/form-dialog';
import { SearchField } from '@/components/ui/search-field';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast';
import { useDecisions } from '@/lib/client/decisions/use-decisions';
import { useAttachEvidence } from '@/lib/client/decisions/use-evidence';
import { toDecisionRef, toDecisionTitle } from '@/lib/present/decisions/decision-words';

interface AttachDialogProps {
  readonly scenarioId: string;
  readonly onClose: () => void;
}

/** Asks which decision rests on a saved comparison, and freezes it there as it is now. */
export function AttachDialog({ scenarioId, onClose }: AttachDialogProps) {
  const [words, setWords] = useState('');
  const [decisionId, setDecisionId] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const q = useDeferredValue(words.trim());
  const { rows, query } = useDecisions(q === '' ? {} : { q });
  const attach = useAttachEvidence();
  const chosen = rows.find(({ id }) => id === decisionId);
  const submit = () =>
    chosen &&
    attach.mutate(
      { decisionId: chosen.id, source: { kind: 'comparison', scenarioId }, note: note.trim() },
      {
        onSuccess: () => {
          onClose();
          toast({ tone: 'good', title: 'Attached', detail: `${toDecisionTitle(chosen)} rests on it now.` });
        },
      },
    );
  return (
    <FormDialog
      title="Attach to a decision"
      act="Freeze and attach"
      disabledReason={chosen ? null : 'Choose the decision first.'}
      isPending={attach.isPending}
      error={attach.error ?? query.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="text-ink-2">
        Results as saved, prices with their dates and the window of use are frozen into the decision and stay
        readable there.
      </p>
      <SearchField
        label="Find a decision"
        placeholder="Its title or words of it…"
        value={words}
        onChange={setWords}
      />
      <Select
        label="Decision"
        options={rows.slice(0, 50).map((one) => ({
          value: one.id,
          label: `${toDecisionRef(one)} ${toDecisionTitle(one)}`,
        }))}
        value={chosen ? decisionId : null}
        onChange={setDecisionId}
        placeholder={rows.length === 0 ? 'None matches' : 'Choose one'}
      />
      <TextField label="What it shows" value={note} onChange={setNote} maxLength={500} />
    </FormDialog>
  );
}

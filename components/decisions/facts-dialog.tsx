'use client';

import { useState } from 'react';
import { FormDialog } from '@/components/ui/form-dialog';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast';
import { useEditFacts } from '@/lib/client/decisions/use-save-decision';
import { type DecisionDetail, EditFactsInput } from '@/lib/contracts/decisions/shapes';
import { deviations } from '@/lib/domain/decisions/decision';
import { deviationWords } from '@/lib/present/decisions/decision-words';

interface FactsDialogProps {
  readonly decision: DecisionDetail;
  readonly onClose: () => void;
}

/** The facts a decision states, each changed in the one place of its text that states it. */
export function FactsDialog({ decision, onClose }: FactsDialogProps) {
  const [facts, setFacts] = useState(() => toForm(decision));
  const edit = useEditFacts(decision.id);
  const set = (change: Partial<Form>) => setFacts((before) => ({ ...before, ...change }));
  const changes = toChanges(toForm(decision), facts);
  const input = EditFactsInput.safeParse({ revision: decision.revision, ...changes });
  const problemOf = (field: string) =>
    input.success || !(field in changes)
      ? undefined
      : input.error.issues.find(({ path }) => path[0] === field)?.message;
  return (
    <FormDialog
      title="Change what it states"
      act="Change the text"
      disabledReason={
        Object.keys(changes).length === 0
          ? 'Nothing is changed yet.'
          : input.success
            ? null
            : 'Put right what is marked.'
      }
      isPending={edit.isPending}
      error={edit.error}
      onSubmit={() =>
        input.success &&
        edit.mutate(input.data, {
          onSuccess: ({ revision }) => {
            toast({ tone: 'good', title: `Saved as revision ${revision}` });
            onClose();
          },
        })
      }
      onClose={onClose}
    >
      <p className="text-ink-2">Only the lines that state them change; a fact without a line gets one.</p>
      <TextField
        label="Owner"
        value={facts.owner}
        onChange={(owner) => set({ owner })}
        {...marked(problemOf('owner'))}
      />
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label="Decided on"
          placeholder="2027-02-23"
          value={facts.date}
          onChange={(date) => set({ date })}
          {...marked(problemOf('date'))}
        />
        <TextField
          label="Next review"
          placeholder="2027-02-23"
          value={facts.nextReviewOn}
          onChange={(nextReviewOn) => set({ nextReviewOn })}
          {...marked(problemOf('nextReviewOn'))}
        />
      </div>
      <TextField
        label="Tags"
        hint="Apart by commas."
        value={facts.tags}
        onChange={(tags) => set({ tags })}
        {...marked(problemOf('tags'))}
      />
      <Select
        label="Deviation from best practice"
        options={deviations
          .filter((value) => value !== 'unknown' || facts.deviation === 'unknown')
          .map((value) => ({ value, label: deviationWords[value] }))}
        value={facts.deviation}
        onChange={(deviation) => set({ deviation })}
      />
      {facts.deviation === 'yes' || facts.deviation === 'knowingly' ? (
        <TextField label="Because" value={facts.reason} onChange={(reason) => set({ reason })} />
      ) : null}
    </FormDialog>
  );
}

type Form = ReturnType<typeof toForm>;

function toForm({ owner, date, nextReviewOn, tags, deviation, deviationReason }: DecisionDetail) {
  return {
    owner: owner ?? '',
    date: date ?? '',
    nextReviewOn: nextReviewOn ?? '',
    tags: tags.join(', '),
    deviation,
    reason: deviationReason ?? '',
  };
}

/** What is to change, as the API takes it; a date that was taken out is asked for as it is, and marked. */
function toChanges(before: Form, { owner, date, nextReviewOn, tags, deviation, reason }: Form) {
  return {
    ...(owner.trim() === before.owner ? {} : { owner: owner.trim() || null }),
    ...(date.trim() === before.date ? {} : { date: date.trim() }),
    ...(nextReviewOn.trim() === before.nextReviewOn ? {} : { nextReviewOn: nextReviewOn.trim() || null }),
    ...(tags === before.tags
      ? {}
      : {
          tags: tags
            .split(',')
            .map((tag) => tag.trim())
            .filter((tag) => tag !== ''),
        }),
    ...(deviation === before.deviation && reason === before.reason
      ? {}
      : { deviation: { is: deviation, reason: deviation === 'no' ? null : reason.trim() || null } }),
  };
}

function marked(problem: string | undefined) {
  return problem === undefined ? {} : { problem };
}

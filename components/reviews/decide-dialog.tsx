'use client';

import { useState } from 'react';
import { FormDialog } from '@/components/ui/form-dialog';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast';
import { useActOnReview } from '@/lib/client/reviews/use-reviews';
import { useGo } from '@/lib/client/scope/use-scope';
import type { Review } from '@/lib/contracts/reviews/review-shapes';
import type { ReviewOutcome } from '@/lib/domain/reviews/review';
import { outcomeWords, sayDecision } from '@/lib/present/reviews/review-words';

interface DialogProps {
  readonly review: Review;
  readonly onClose: () => void;
}

const outcomes: readonly { readonly value: ReviewOutcome; readonly label: string }[] = [
  { value: 'stillHolds', label: outcomeWords.stillHolds },
  { value: 'amend', label: outcomeWords.amend },
  { value: 'supersede', label: outcomeWords.supersede },
];

const shortest = 3;

/** What a review came to, and why; superseding goes on to write the next record, amending to change this one. */
export function DecideDialog({ review, onClose }: DialogProps) {
  const [outcome, setOutcome] = useState<ReviewOutcome>('stillHolds');
  const [note, setNote] = useState('');
  const [title, setTitle] = useState('');
  const go = useGo();
  // What was superseded since has its next record already.
  const begins = outcome === 'supersede' && review.decision.status !== 'superseded';
  const act = useActOnReview(review.id);
  // What is decided leaves its column, and this dialog with it, before anything after it is done here.
  const send = async () => {
    const successor = begins ? { successor: title.trim() } : {};
    const acted = await act
      .mutateAsync({ act: 'decide', outcome, note: note.trim(), ...successor })
      .catch(() => null);
    if (!acted) return;
    toast({ tone: 'good', title: `${sayDecision(review.decision)}: ${outcomeWords[outcome]}` });
    onClose();
    if (acted.successor) go(`/decisions/${acted.successor.slug}/edit`);
    else if (outcome === 'amend') go(`/decisions/${review.decision.slug}/edit`);
  };
  return (
    <FormDialog
      title={`Does ${sayDecision(review.decision)} still hold?`}
      act={begins ? 'Decide it and begin the next' : 'Decide it'}
      disabledReason={
        begins && title.trim().length < shortest
          ? 'Say what is decided instead.'
          : note.trim().length < shortest
            ? 'Say why, in three characters or more.'
            : null
      }
      isPending={act.isPending}
      error={act.error}
      onSubmit={send}
      onClose={onClose}
    >
      <Select label="It comes to" options={outcomes} value={outcome} onChange={setOutcome} />
      {begins ? (
        <TextField
          label="What is decided instead"
          hint="The next record is begun as a proposal: its context says what was decided before and what this review saw."
          value={title}
          onChange={setTitle}
          maxLength={200}
        />
      ) : null}
      <TextField label="Why" rows={3} value={note} onChange={setNote} />
    </FormDialog>
  );
}

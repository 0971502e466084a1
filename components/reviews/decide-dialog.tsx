'use client';

import { useState } from 'react';
import { FormDialog } from '@/components/ui/form-dialog';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast';
import { useActOnReview } from '@/lib/client/reviews/use-reviews';
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

/** What a review came to, and why. */
export function DecideDialog({ review, onClose }: DialogProps) {
  const [outcome, setOutcome] = useState<ReviewOutcome>('stillHolds');
  const [note, setNote] = useState('');
  const act = useActOnReview(review.id);
  const send = () =>
    act.mutate(
      { act: 'decide', outcome, note: note.trim() },
      {
        onSuccess: () => {
          toast({ tone: 'good', title: `${sayDecision(review.decision)}: ${outcomeWords[outcome]}` });
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={`Does ${sayDecision(review.decision)} still hold?`}
      act="Decide it"
      disabledReason={note.trim().length < 3 ? 'Say why, in three characters or more.' : null}
      isPending={act.isPending}
      error={act.error}
      onSubmit={send}
      onClose={onClose}
    >
      <Select label="It comes to" options={outcomes} value={outcome} onChange={setOutcome} />
      <TextField label="Why" rows={3} value={note} onChange={setNote} />
    </FormDialog>
  );
}

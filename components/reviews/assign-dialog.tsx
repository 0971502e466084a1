'use client';

import { useState } from 'react';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextField } from '@/components/ui/text-field';
import { useActOnReview } from '@/lib/client/reviews/use-reviews';
import type { Review } from '@/lib/contracts/reviews/review-shapes';
import { sayDecision } from '@/lib/present/reviews/review-words';

interface DialogProps {
  readonly review: Review;
  readonly onClose: () => void;
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

/** Who looks at a decision, and by when. */
export function AssignDialog({ review, onClose }: DialogProps) {
  const [owner, setOwner] = useState(review.owner ?? '');
  const [dueOn, setDueOn] = useState(review.dueOn);
  const act = useActOnReview(review.id);
  const send = () =>
    act.mutate({ act: 'assign', owner: owner.trim() || null, dueOn: dueOn.trim() }, { onSuccess: onClose });
  return (
    <FormDialog
      title={`Who looks at ${sayDecision(review.decision)}?`}
      act="Assign it"
      disabledReason={isDay(dueOn.trim()) ? null : 'Give the day as year-month-day, such as 2027-02-23.'}
      isPending={act.isPending}
      error={act.error}
      onSubmit={send}
      onClose={onClose}
    >
      <TextField label="Owner" hint="Empty: nobody." value={owner} onChange={setOwner} />
      <TextField label="Due on" value={dueOn} onChange={setDueOn} />
    </FormDialog>
  );
}

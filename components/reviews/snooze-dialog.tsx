'use client';

import { useState } from 'react';
import { FormDialog } from '@/components/ui/form-dialog';
import { Select } from '@/components/ui/select';
import { useActOnReview } from '@/lib/client/reviews/use-reviews';
import type { Review } from '@/lib/contracts/reviews/review-shapes';
import { sayDecision } from '@/lib/present/reviews/review-words';

interface DialogProps {
  readonly review: Review;
  readonly onClose: () => void;
}

const spans = [
  { value: '1', label: 'a day' },
  { value: '7', label: 'a week' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
] as const;
type Span = (typeof spans)[number]['value'];
const dayMs = 86_400_000;

/** For how long a review is left alone. */
export function SnoozeDialog({ review, onClose }: DialogProps) {
  const [days, setDays] = useState<Span>('7');
  const act = useActOnReview(review.id);
  const send = () => {
    const until = new Date(Date.now() + Number(days) * dayMs).toISOString();
    act.mutate({ act: 'snooze', until }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={`Leave ${sayDecision(review.decision)} for now`}
      act="Snooze it"
      isPending={act.isPending}
      error={act.error}
      onSubmit={send}
      onClose={onClose}
    >
      <Select label="It asks again in" options={spans} value={days} onChange={setDays} />
    </FormDialog>
  );
}

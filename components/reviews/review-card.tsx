'use client';

import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Menu } from '@/components/ui/menu';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useActOnReview } from '@/lib/client/reviews/use-reviews';
import type { Review } from '@/lib/contracts/reviews/review-shapes';
import { outcomeWords, sayDecision, toReviewState } from '@/lib/present/reviews/review-words';
import { saySeen } from '@/lib/present/reviews/trigger-words';
import { AssignDialog } from './assign-dialog';
import { DecideDialog } from './decide-dialog';
import { SnoozeDialog } from './snooze-dialog';

/** One review: the decision, what was seen and when, and what can be done about it. */
export function ReviewCard({ review }: { readonly review: Review }) {
  const { decision, title, evidence, owner, dueOn, outcome } = review;
  const { tone, word } = toReviewState(review);
  return (
    <li className="flex flex-col gap-1 border-line border-b py-2">
      <div className="flex items-baseline justify-between gap-3">
        <Link href={`/decisions/${decision.slug}`} className="min-w-0 font-medium [overflow-wrap:anywhere]">
          {sayDecision(decision)}
        </Link>
        <Status tone={tone} className="shrink-0 text-xs">
          {word}
        </Status>
      </div>
      <p className="[overflow-wrap:anywhere]">{title}</p>
      <div className="text-xs tabular-nums">
        {evidence.seen.length > 0 ? (
          evidence.seen.map((seen) => <p key={seen.field}>{saySeen(seen)}</p>)
        ) : (
          <p className="text-ink-2">{evidence.words}</p>
        )}
        <p className="text-ink-3">
          opened <Time iso={review.openedAt} />
          {review.quietSince ? (
            <>
              , quiet again since <Time iso={review.quietSince} />
            </>
          ) : null}
        </p>
      </div>
      <p className="text-ink-2 text-xs">
        {`due ${dueOn} · ${owner ?? 'nobody owns it'}`}
        {review.snoozedUntil ? (
          <>
            {' · asks again '}
            <Time iso={review.snoozedUntil} />
          </>
        ) : null}
      </p>
      {outcome ? (
        <p className="text-ink-2 text-xs [overflow-wrap:anywhere]">{`${outcomeWords[outcome]}, says ${review.decidedBy}: ${review.note}`}</p>
      ) : (
        <Acts review={review} />
      )}
    </li>
  );
}

function Acts({ review }: { readonly review: Review }) {
  const [open, setOpen] = useState<'decide' | 'snooze' | 'assign' | null>(null);
  const whyNot = useWhyNot('decisions.write');
  const act = useActOnReview(review.id);
  const of = sayDecision(review.decision);
  const close = () => setOpen(null);
  return (
    <div className="flex flex-wrap gap-1">
      {act.error ? <ProblemBanner error={act.error} /> : null}
      <Button
        size="sm"
        disabledReason={whyNot}
        aria-label={`Decide: ${of}`}
        onPress={() => setOpen('decide')}
      >
        Decide…
      </Button>
      {review.state === 'acknowledged' ? null : (
        <Button
          size="sm"
          variant="ghost"
          disabledReason={whyNot}
          isPending={act.isPending}
          aria-label={`Acknowledge: ${of}`}
          onPress={() => act.mutate({ act: 'acknowledge' })}
        >
          Acknowledge
        </Button>
      )}
      <Menu
        label={`More for ${of}`}
        trigger={<Ellipsis aria-hidden size={14} />}
        acts={[
          { id: 'snooze', label: 'Snooze…', disabledReason: whyNot, onAct: () => setOpen('snooze') },
          { id: 'assign', label: 'Assign…', disabledReason: whyNot, onAct: () => setOpen('assign') },
        ]}
      />
      {open === 'decide' ? <DecideDialog review={review} onClose={close} /> : null}
      {open === 'snooze' ? <SnoozeDialog review={review} onClose={close} /> : null}
      {open === 'assign' ? <AssignDialog review={review} onClose={close} /> : null}
    </div>
  );
}

'use client';

import { useState } from 'react';
import { ProblemState } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useTriggers } from '@/lib/client/reviews/use-triggers';
import type { Trigger } from '@/lib/contracts/reviews/trigger-shapes';
import { TriggerItem } from './trigger-item';
import { TriggerSheet } from './trigger-sheet';

/** When a decision is to be looked at again: its triggers, each with where it stands and what it last saw. */
export function TriggerList({ decisionId }: { readonly decisionId: string }) {
  const { data, error, refetch } = useTriggers(decisionId);
  const [open, setOpen] = useState<Trigger | 'new' | null>(null);
  const whyNot = useWhyNot('decisions.write');
  return (
    <Section
      title="Review triggers"
      anchor="triggers"
      aside={
        <Button size="sm" disabledReason={whyNot} onPress={() => setOpen('new')}>
          Add a trigger…
        </Button>
      }
    >
      {error && !data ? (
        <ProblemState error={error} onRetry={refetch} />
      ) : !data ? (
        <p role="status" aria-label="Reading the triggers" className="text-ink-3">
          Reading the triggers…
        </p>
      ) : data.data.length === 0 ? (
        <p className="text-ink-2">
          Nothing says when to look at it again. A trigger watches the estate, a price or the calendar for it.
        </p>
      ) : (
        <ul aria-label="Review triggers" className="border-line border-t">
          {data.data.map((trigger) => (
            <TriggerItem key={trigger.id} trigger={trigger} onChange={() => setOpen(trigger)} />
          ))}
        </ul>
      )}
      {open ? (
        <TriggerSheet
          decisionId={decisionId}
          trigger={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Section>
  );
}

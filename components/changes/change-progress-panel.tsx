'use client';

import { Disclosure } from '@/components/ui/disclosure';
import { ButtonLink, Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { ChangeDetail } from '@/lib/contracts/change-shapes';
import { ChangeStanding } from './change-standing';
import { EndStanding } from './end-standing';
import { EventList } from './event-list';
import { SheetActs } from './plan-apply';
import { PlanFields } from './plan-fields';
import { RevertAct } from './revert-act';
import { StepList } from './step-list';

interface ChangeProgressPanelProps {
  readonly change: ChangeDetail;
  readonly onReverted: (revert: ChangeDetail) => void;
}

/** The sheet after apply: how far the change is, what was sent, and the way back. */
export function ChangeProgressPanel({ change, onReverted }: ChangeProgressPanelProps) {
  return (
    <div className="flex min-h-full flex-col gap-4">
      <ChangeStanding change={change} />
      <EndStanding change={change} />
      <PlanFields fields={change.plan.fields} />
      {change.reason ? (
        <p>
          <span className="text-ink-2">{`${change.appliedBy?.label ?? change.plannedBy.label}: `}</span>
          {change.reason}
        </p>
      ) : null}
      <Section level="h3" title="Calls to AWS">
        <StepList steps={change.steps} />
      </Section>
      <Disclosure title={`What happened (${change.events.length})`}>
        <EventList events={change.events} />
      </Disclosure>
      {change.revertedBy.map((revert) => (
        <p key={revert.id}>
          Taken back by <Link href={`/changes/${revert.id}`}>{`change ${revert.number}`}</Link>.
        </p>
      ))}
      {change.phase === 'inForce' ? (
        <p>
          <Link href={`/changes/${change.id}#experiments`}>Start an experiment</Link> to see whether it does
          what it was made for.
        </p>
      ) : null}
      <SheetActs>
        <ButtonLink variant="ghost" href={`/changes/${change.id}`}>{`Change ${change.number}`}</ButtonLink>
        <RevertAct change={change} onPlanned={onReverted} />
      </SheetActs>
    </div>
  );
}

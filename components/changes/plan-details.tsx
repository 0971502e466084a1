'use client';

import { Section } from '@/components/ui/section';
import { Time } from '@/components/ui/time';
import type { ChangePlan } from '@/lib/contracts/change-plan';
import { Headroom } from './headroom';
import { PlanFields } from './plan-fields';
import { PlanPatch } from './plan-patch';
import { PlanPrice } from './plan-price';
import { PlanSteps } from './plan-steps';
import { PlanManager, PlanRefusals, PlanWarnings } from './plan-verdicts';

interface PlanDetailsProps {
  readonly plan: ChangePlan;
  readonly acknowledged: ReadonlySet<string>;
  readonly onAcknowledge: (code: string, isAcknowledged: boolean) => void;
  /** True while a newer plan is being made: this one is shown, and said to be the one before. */
  readonly isOutdated: boolean;
}

/** All a plan says, most pressing first: refusals, what changes, its price, its calls, its headroom, its warnings. */
export function PlanDetails({ plan, acknowledged, onAcknowledge, isOutdated }: PlanDetailsProps) {
  return (
    <div className="flex flex-col gap-4" aria-busy={isOutdated}>
      {isOutdated ? <p className="text-ink-2 text-xs">This is the plan before your last edit.</p> : null}
      {plan.refusals.length > 0 ? <PlanRefusals refusals={plan.refusals} /> : null}
      <Section
        level="h3"
        title="What changes"
        aside={
          <>
            as AWS reported <Time iso={plan.observedAt} />
          </>
        }
      >
        <PlanFields fields={plan.fields} />
      </Section>
      <Section level="h3" title="Price">
        <PlanPrice cost={plan.cost} />
      </Section>
      <PlanManager managedBy={plan.managedBy} />
      <PlanPatch plan={plan} />
      {plan.warnings.length > 0 ? (
        <PlanWarnings warnings={plan.warnings} acknowledged={acknowledged} onAcknowledge={onAcknowledge} />
      ) : null}
      {plan.steps.length > 0 ? (
        <Section level="h3" title="What AWS is asked">
          <PlanSteps steps={plan.steps} />
          <p className="text-ink-3 text-xs">{`In force once this holds: ${plan.verification.words}`}</p>
        </Section>
      ) : null}
      {plan.headroom ? (
        <Section level="h3" title="Concurrency left">
          <Headroom headroom={plan.headroom} />
        </Section>
      ) : null}
    </div>
  );
}

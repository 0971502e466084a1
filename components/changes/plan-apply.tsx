'use client';

import { useState } from 'react';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { useNow } from '@/components/ui/use-now';
import { useWhyNot } from '@/lib/client/access/use-me';
import { readStaleFacts } from '@/lib/client/changes/read-stale-facts';
import { useApplyChange, useCancelChange, useRequestApproval } from '@/lib/client/changes/use-change';
import type { ChangeDetail } from '@/lib/contracts/change-shapes';
import { whyNotApply } from '@/lib/present/changes/apply-gate';
import { toApplyLabel } from '@/lib/present/changes/apply-label';
import { type ApplyWords, endProblemOf } from '@/lib/present/changes/end-choices';
import { ChangeApproval } from './change-approval';
import { DecisionField } from './decision-field';
import { EndField } from './end-field';
import { PlanDetails } from './plan-details';
import { PolicyVerdicts } from './plan-verdicts';
import { StalePlan } from './stale-plan';

interface PlanApplyProps {
  readonly change: ChangeDetail;
  /** True while what is asked for is no longer this plan. */
  readonly isOutdated: boolean;
  readonly isPlanning: boolean;
  /** Kept by whoever shows this, so that it outlives a plan that is replaced. */
  readonly words: ApplyWords;
  readonly onWords: (words: ApplyWords) => void;
  readonly onPlanAgain: () => void;
  readonly onDropped: () => void;
}

interface Confirmed {
  readonly changeId: string;
  readonly codes: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/** A plan with what it takes to apply it: confirmations, a reason, and a button that says what happens. */
export function PlanApply(props: PlanApplyProps) {
  const { change, isOutdated, isPlanning, words } = props;
  const { reason, end } = words;
  // What was approved is applied for the reason and until the time it was approved for.
  const said = change.approval
    ? { reason: change.approval.reason, until: null }
    : { reason: reason.trim(), until: end.until };
  const [confirmed, setConfirmed] = useState<Confirmed>({ changeId: change.id, codes: none });
  // A plan that replaces another is confirmed anew; the fields below stay as they are, a list that is open included.
  const acknowledged = confirmed.changeId === change.id ? confirmed.codes : none;
  const now = useNow();
  const apply = useApplyChange(change.id);
  const ask = useRequestApproval(change.id);
  const cancel = useCancelChange(change.id);
  const roleReason = useWhyNot('changes.apply');
  const stale = readStaleFacts(apply.error);
  const gate = {
    plan: change.plan,
    policies: change.policies,
    isOutdated,
    isStale: stale !== null,
    acknowledged,
    whyNot: roleReason,
    reason: said.reason,
    endProblem: now && endProblemOf(end, now),
  };
  return (
    <>
      {stale ? (
        <StalePlan
          facts={stale}
          fields={change.plan.fields}
          onPlanAgain={props.onPlanAgain}
          isPlanning={isPlanning}
        />
      ) : null}
      {apply.error && !stale ? <ProblemBanner error={apply.error} /> : null}
      {ask.error ? <ProblemBanner error={ask.error} /> : null}
      {cancel.error ? <ProblemBanner error={cancel.error} /> : null}
      <PolicyVerdicts policies={change.policies} />
      {stale ? null : (
        <PlanDetails
          plan={change.plan}
          isOutdated={isOutdated}
          acknowledged={acknowledged}
          onAcknowledge={(code, isSet) =>
            setConfirmed({ changeId: change.id, codes: withCode(acknowledged, code, isSet) })
          }
        />
      )}
      {change.approval ? (
        <ChangeApproval change={change} />
      ) : (
        <ApplyFields {...props} isDisabled={roleReason !== null} />
      )}
      {change.reverts ? null : (
        <DecisionField
          of={{ workload: change.workload.id }}
          value={words.decision}
          onChange={(decision) => props.onWords({ ...words, decision })}
          isDisabled={roleReason !== null}
        />
      )}
      <SheetActs>
        <Button
          variant="ghost"
          disabledReason={change.acts.cancel.allowed ? null : change.acts.cancel.reason}
          isPending={cancel.isPending}
          onPress={() => cancel.mutate(undefined, { onSuccess: props.onDropped })}
        >
          Drop this plan
        </Button>
        {change.acts.askApproval.allowed ? (
          <Button
            variant="primary"
            disabledReason={whyNotApply({ ...gate, policies: [] })}
            isPending={ask.isPending}
            onPress={() => ask.mutate({ reason: reason.trim(), until: end.until })}
          >
            Ask for approval
          </Button>
        ) : (
          <Button
            variant="primary"
            disabledReason={whyNotApply(gate)}
            isPending={apply.isPending}
            onPress={() =>
              apply.mutate({ ...said, decision: words.decision, acknowledged: [...acknowledged] })
            }
          >
            {toApplyLabel(change.plan)}
          </Button>
        )}
      </SheetActs>
    </>
  );
}

/** Why, and until when. */
function ApplyFields({
  change,
  words,
  onWords,
  isDisabled,
}: PlanApplyProps & { readonly isDisabled: boolean }) {
  const { cost } = change.plan;
  return (
    <>
      <TextField
        label="Why"
        placeholder="For the launch on Friday"
        hint="Kept with the change and in the audit log."
        rows={2}
        maxLength={500}
        isDisabled={isDisabled}
        value={words.reason}
        onChange={(reason) => onWords({ ...words, reason })}
      />
      {change.reverts ? null : (
        <EndField
          value={words.end}
          onChange={(end) => onWords({ ...words, end })}
          usdPerHour={cost.known ? Number(cost.value.perHour.delta) : null}
          isDisabled={isDisabled}
        />
      )}
    </>
  );
}

/** The acts of the sheet, always in sight at its lower edge. */
export function SheetActs({ children }: { readonly children: React.ReactNode }) {
  return (
    <div className="sticky -bottom-3 -mx-4 -mb-3 mt-auto flex flex-wrap items-center justify-end gap-2 border-line border-t bg-surface px-4 py-3">
      {children}
    </div>
  );
}

function withCode(codes: ReadonlySet<string>, code: string, isSet: boolean): ReadonlySet<string> {
  const next = new Set(codes);
  if (isSet) next.add(code);
  else next.delete(code);
  return next;
}

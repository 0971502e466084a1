'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useCancelPlan } from '@/lib/client/changes/use-plans-ahead';
import { useGo } from '@/lib/client/scope/use-scope';
import type { PlanAheadDetail } from '@/lib/contracts/plans-ahead';

/** What can be done about a plan: change it, or cancel it. */
export function PlanActs({ plan }: { readonly plan: PlanAheadDetail }) {
  const [isAsking, setAsking] = useState(false);
  const cancel = useCancelPlan(plan.id);
  const go = useGo();
  const whyNot = useWhyNot('changes.apply');
  const { edit, cancel: canCancel } = plan.acts;
  return (
    <>
      <Button
        disabledReason={whyNot ?? (edit.allowed ? null : edit.reason)}
        onPress={() => go(`/changes/ahead/${plan.id}/edit`)}
      >
        Change…
      </Button>
      <Button
        disabledReason={whyNot ?? (canCancel.allowed ? null : canCancel.reason)}
        onPress={() => setAsking(true)}
      >
        Cancel the plan…
      </Button>
      {isAsking ? (
        <Confirm
          title={`Cancel plan ${plan.number}, ${plan.name}?`}
          act="Cancel the plan"
          keep="Keep it"
          isPending={cancel.isPending}
          error={cancel.error}
          onAct={() => cancel.mutate(undefined, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          Nothing of it has been sent to AWS, and nothing will be. What it asked for stays to be read here.
        </Confirm>
      ) : null}
    </>
  );
}

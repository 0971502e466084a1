'use client';

import { useState } from 'react';
import { Banner } from '@/components/states/banner';
import { ProblemBanner } from '@/components/states/problem';
import { Link } from '@/components/ui/link';
import { useRevertChange } from '@/lib/client/changes/use-change';
import type { ChangeDetail } from '@/lib/contracts/change-shapes';
import { noWords } from '@/lib/present/changes/end-choices';
import { PlanApply } from './plan-apply';

interface RevertPlanProps {
  readonly change: ChangeDetail;
  readonly reverts: NonNullable<ChangeDetail['reverts']>;
  readonly onPlanned: (change: ChangeDetail) => void;
  readonly onDropped: () => void;
}

/** Whether a planned way back also deletes the alias. */
function removesAlias({ plan }: ChangeDetail): boolean {
  return plan.kind === 'provisionedConcurrency' && plan.removeAlias;
}

/** A planned way back: what it restores is fixed by the change it takes back, so there is nothing to choose. */
export function RevertPlan({ change, reverts, onPlanned, onDropped }: RevertPlanProps) {
  const [words, setWords] = useState(noWords);
  const again = useRevertChange(reverts.id);
  return (
    <div className="flex min-h-full flex-col gap-4">
      <Banner tone="neutral" title="The way back.">
        From what AWS reports now to what was in force before{' '}
        <Link href={`/changes/${reverts.id}`}>{`change ${reverts.number}`}</Link>.
      </Banner>
      {again.error ? <ProblemBanner error={again.error} /> : null}
      <PlanApply
        key={change.id}
        change={change}
        isOutdated={false}
        isPlanning={again.isPending}
        words={words}
        onWords={setWords}
        onPlanAgain={() =>
          again.mutate({ removeCreatedAlias: removesAlias(change) }, { onSuccess: onPlanned })
        }
        onDropped={onDropped}
      />
    </div>
  );
}

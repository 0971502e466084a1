'use client';

import { useState } from 'react';
import { Banner } from '@/components/states/banner';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { useWhyNot } from '@/lib/client/access/use-me';
import type { ChangeDetail } from '@/lib/contracts/change-shapes';
import { noWords } from '@/lib/present/changes/end-choices';
import type { PlanAsk } from '@/lib/present/changes/plan-form';
import { PlanApply, SheetActs } from './plan-apply';
import { usePlanning } from './use-planning';

/** What every editor of the sheet is handed: the plan it stands at, and where to go from it. */
export interface EditorProps {
  readonly current: ChangeDetail | null;
  readonly onPlanned: (change: ChangeDetail) => void;
  readonly onDropped: () => void;
}

interface PlanShellProps extends EditorProps {
  /** What the form asks for, or what is missing. */
  readonly ask: PlanAsk;
  readonly children: (isDisabled: boolean) => React.ReactNode;
}

/** The sheet before anything is sent: a form, and the plan that follows from it as it stands. */
export function PlanShell({ ask, current, onPlanned, onDropped, children }: PlanShellProps) {
  const [words, setWords] = useState(noWords);
  const whyNotPlan = useWhyNot('changes.plan');
  const isDisabled = whyNotPlan !== null;
  const planning = usePlanning({ ask, current, onPlanned, isDisabled });
  return (
    <div className="flex min-h-full flex-col gap-4">
      {whyNotPlan ? (
        <Banner tone="neutral" title="You can look, not change.">
          {whyNotPlan}
        </Banner>
      ) : null}
      {children(isDisabled)}
      {planning.error ? (
        <ProblemBanner
          error={planning.error}
          act={
            <Button size="sm" onPress={planning.retry}>
              Plan again
            </Button>
          }
        />
      ) : null}
      {current ? (
        <PlanApply
          change={current}
          isOutdated={!planning.isPlanned}
          isPlanning={planning.isPlanning}
          words={words}
          onWords={setWords}
          onPlanAgain={() => (ask.ready ? planning.plan(ask.input) : undefined)}
          onDropped={onDropped}
        />
      ) : (
        <NoPlanYet isPlanning={planning.isPlanning && !isDisabled} whyNot={whyNotPlan} />
      )}
    </div>
  );
}

function NoPlanYet({ isPlanning, whyNot }: { readonly isPlanning: boolean; readonly whyNot: string | null }) {
  return (
    <>
      {isPlanning ? (
        <div role="status" aria-label="Planning: AWS is being looked at" className="flex flex-col gap-3">
          <p className="text-ink-2 text-xs">Planning: AWS is being looked at. Nothing is written.</p>
          {['w-full', 'w-5/6', 'w-full', 'w-2/3'].map((width, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: grey lines have no other name
            <Skeleton key={index} className={width} />
          ))}
        </div>
      ) : null}
      <SheetActs>
        <Button variant="primary" disabledReason={whyNot ?? 'There is no plan for this yet.'}>
          Apply
        </Button>
      </SheetActs>
    </>
  );
}

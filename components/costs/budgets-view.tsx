'use client';

import { useState } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/states/empty-state';
import { PageSkeleton } from '@/components/states/page-skeleton';
import { ProblemState } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useBudgets } from '@/lib/client/costs/use-budgets';
import type { Budget } from '@/lib/contracts/costs';
import { summariseBudgets } from '@/lib/present/costs/budget-words';
import { BudgetDialog } from './budget-dialog';
import { BudgetRow } from './budget-row';

/** What modules and stages may cost in a month, and how the running month stands against it. */
export function BudgetsView() {
  const { data, error, refetch } = useBudgets();
  if (!data)
    return error ? (
      <ProblemState error={error} onRetry={refetch} isPage />
    ) : (
      <PageSkeleton label="Reading the budgets" />
    );
  return <BudgetsReady budgets={data.data} />;
}

function BudgetsReady({ budgets }: { readonly budgets: readonly Budget[] }) {
  const [isAdding, setAdding] = useState(false);
  const whyNot = useWhyNot('budgets.manage');
  const add = (
    <Button disabledReason={whyNot} onPress={() => setAdding(true)}>
      Set a budget…
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Budgets"
        summary={summariseBudgets(budgets)}
        acts={budgets.length > 0 ? add : null}
      />
      <div className="px-4 pb-8 md:px-6">
        {budgets.length === 0 ? (
          <EmptyState title="No budget is set" act={add}>
            A budget says what a module, a stage or the whole estate may cost in a month. When the month is on
            its way past it, the overview says so.
          </EmptyState>
        ) : (
          <ul aria-label="Budgets" className="border-line border-t">
            {budgets.map((budget) => (
              <BudgetRow key={budget.id} budget={budget} />
            ))}
          </ul>
        )}
      </div>
      {isAdding ? <BudgetDialog budget={null} onClose={() => setAdding(false)} /> : null}
    </>
  );
}

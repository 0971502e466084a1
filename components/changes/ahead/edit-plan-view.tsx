'use client';

import { PageHeader } from '@/components/layout/page-header';
import { PageSkeleton } from '@/components/states/page-skeleton';
import { ProblemState } from '@/components/states/problem';
import { useNow } from '@/components/ui/use-now';
import { usePlanAhead } from '@/lib/client/changes/use-plans-ahead';
import { toAheadFormOf, toWorkloadsOf } from '@/lib/present/changes/ahead-form';
import { sayWindow } from '@/lib/present/changes/ahead-words';
import { PlanForm } from './plan-form';

/** Another time, number or reason for a plan that has not begun. */
export function EditPlanView({ planId }: { readonly planId: string }) {
  const { data, error, refetch } = usePlanAhead(planId);
  const now = useNow();
  if (!data)
    return error ? (
      <ProblemState error={error} onRetry={refetch} isPage />
    ) : (
      <PageSkeleton label="Reading the plan" />
    );
  return (
    <>
      <PageHeader
        title={`Change plan ${data.number}`}
        crumbs={[
          { label: 'Changes', href: '/changes' },
          { label: 'Ahead', href: '/changes/ahead' },
          { label: `Plan ${data.number}`, href: `/changes/ahead/${planId}` },
          { label: 'Change' },
        ]}
        summary={data.acts.edit.allowed ? sayWindow(data) : data.acts.edit.reason}
      />
      {now && data.acts.edit.allowed ? (
        <div className="px-4 pb-8 md:px-6">
          <PlanForm initial={toAheadFormOf(data)} workloads={toWorkloadsOf(data)} planId={planId} now={now} />
        </div>
      ) : null}
    </>
  );
}

'use client';

import { Link } from '@/components/ui/link';
import { Status } from '@/components/ui/status';
import { useNow } from '@/components/ui/use-now';
import { usePlansOf } from '@/lib/client/changes/use-plans-ahead';
import { describeStanding, isOpenPlan, sayWindow } from '@/lib/present/changes/ahead-words';

/** The plans that will move a workload, or hold it now; nothing where there is none. */
export function WorkloadPlans({ workloadId }: { readonly workloadId: string }) {
  const now = useNow();
  return now && <Plans workloadId={workloadId} day={`${now.toISOString().slice(0, 10)}T00:00:00Z`} />;
}

function Plans({ workloadId, day }: { readonly workloadId: string; readonly day: string }) {
  const plans = usePlansOf(workloadId, day).data?.data.filter(isOpenPlan) ?? [];
  if (plans.length === 0) return null;
  return (
    <ul aria-label="Plans ahead" className="flex flex-col gap-1">
      {plans.map((plan) => (
        <li key={plan.id} className="flex flex-wrap items-center gap-x-3">
          <Status tone={describeStanding(plan.standing).tone}>{describeStanding(plan.standing).label}</Status>
          <Link href={`/changes/ahead/${plan.id}`}>{`Plan ${plan.number}: ${plan.name}`}</Link>
          <span className="text-ink-2">{sayWindow(plan)}</span>
        </li>
      ))}
    </ul>
  );
}

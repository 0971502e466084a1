'use client';

import { ProblemBanner } from '@/components/states/problem';
import { Section } from '@/components/ui/section';
import { Skeleton } from '@/components/ui/skeleton';
import { usePlanPreview } from '@/lib/client/changes/use-plans-ahead';
import type { PlanAheadInput } from '@/lib/contracts/plans-ahead';
import { sayRunnerOf } from '@/lib/present/changes/ahead-words';
import { ConflictList } from './conflict-list';
import { ExpectedCost } from './expected-cost';
import { PlanPrices } from './plan-prices';

interface PlanPreviewProps {
  /** Null while a time or number is missing. */
  readonly input: PlanAheadInput | null;
  readonly planId: string | null;
}

/** What the plan that is being filled in would cost and meet. */
export function PlanPreview({ input, planId }: PlanPreviewProps) {
  const { data, error } = usePlanPreview(input, planId);
  return (
    <Section title="What it comes to">
      {error ? <ProblemBanner error={error} /> : null}
      {data ? (
        <div className="flex flex-col gap-3" aria-live="polite">
          <p>
            Expected to cost{' '}
            <strong className="font-semibold">
              <ExpectedCost cost={data.cost} />
            </strong>{' '}
            from beginning to end.
          </p>
          <p className="text-ink-2">{sayRunnerOf(data.runBy)}</p>
          {data.conflicts.length === 0 ? (
            <p className="text-ink-2">It meets no other plan, end, freeze or schedule.</p>
          ) : (
            <ConflictList conflicts={data.conflicts} />
          )}
          <PlanPrices items={data.items} cost={data.cost} />
        </div>
      ) : error ? null : input === null ? (
        <p className="text-ink-2">Its times and numbers come first.</p>
      ) : (
        <Skeleton className="h-16" />
      )}
    </Section>
  );
}

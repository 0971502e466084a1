'use client';

import { EmptyState } from '@/components/states/empty-state';
import { ProblemState } from '@/components/states/problem';
import { ButtonLink, Link } from '@/components/ui/link';
import { Skeleton } from '@/components/ui/skeleton';
import { Status } from '@/components/ui/status';
import { useGoverning } from '@/lib/client/decisions/use-decisions';
import {
  deviationWords,
  statusWords,
  toDecisionRef,
  toDecisionTitle,
  toScopeWords,
} from '@/lib/present/decisions/decision-words';
import { DueText } from './due-text';

interface GoverningDecisionsProps {
  readonly of: Parameters<typeof useGoverning>[0];
}

/** The decisions that govern something: each with where it stands, what it names and when it is due. */
export function GoverningDecisions({ of }: GoverningDecisionsProps) {
  const { data, error, refetch } = useGoverning(of);
  if (!data)
    return error ? (
      <ProblemState error={error} onRetry={refetch} />
    ) : (
      <div role="status" aria-label="Reading the decisions" className="py-3">
        <Skeleton className="w-2/3" />
      </div>
    );
  if (data.data.length === 0)
    return (
      <EmptyState
        title="No decision governs it"
        act={<ButtonLink href="/decisions">See the decisions</ButtonLink>}
      >
        A decision says on its page which modules, workloads and stages it governs, and then stands here.
      </EmptyState>
    );
  return (
    <ul aria-label="Decisions" className="border-line border-t">
      {data.data.map((decision) => (
        <li key={decision.id} className="flex flex-col gap-0.5 border-line border-b py-2">
          <span className="flex items-baseline justify-between gap-3">
            <Link href={`/decisions/${decision.slug}`} className="min-w-0 [overflow-wrap:anywhere]">
              {`${toDecisionRef(decision)} ${toDecisionTitle(decision)}`}
            </Link>
            <Status tone={statusWords[decision.status].tone} className="shrink-0 text-xs">
              {statusWords[decision.status].label}
            </Status>
          </span>
          <span className="flex flex-wrap gap-x-3 text-ink-2 text-xs">
            <span>{decision.date === null ? 'day unknown' : `of ${decision.date}`}</span>
            <span>{`governs ${decision.scope.map(toScopeWords).join(', ')}`}</span>
            {decision.deviation === 'yes' || decision.deviation === 'knowingly' ? (
              <span>{`deviates: ${deviationWords[decision.deviation].toLowerCase()}`}</span>
            ) : null}
            {decision.nextReviewOn === null ? null : (
              <span className="flex gap-1">
                next review <DueText date={decision.nextReviewOn} />
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

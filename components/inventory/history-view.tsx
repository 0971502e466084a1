'use client';

import { EmptyState } from '@/components/states/empty-state';
import { ProblemState } from '@/components/states/problem';
import { TableSkeleton } from '@/components/states/table-skeleton';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/time';
import { useRevisions } from '@/lib/client/inventory/use-workload';
import type { Revision } from '@/lib/contracts/inventory';
import { formatCountOf } from '@/lib/format/number';
import { toDifferenceLines } from '@/lib/present/inventory/differences';
import { FromTo } from './from-to';

/** A workload's configurations as they were observed, newest first, each with what changed field by field. */
export function HistoryView({ workloadId }: { readonly workloadId: string }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useRevisions(workloadId);
  if (error && !data) return <ProblemState error={error} onRetry={refetch} />;
  if (!data) return <TableSkeleton label="Reading the configuration history" rows={4} />;
  const revisions = data.pages.flatMap((page) => page.data);
  if (revisions.length === 0)
    return (
      <EmptyState title="No history yet">
        Each configuration that is observed is kept here, with what changed since the one before.
      </EmptyState>
    );
  return (
    <div className="flex flex-col gap-2">
      <ol className="divide-y divide-line border-line border-y">
        {revisions.map((revision) => (
          <RevisionEntry key={revision.id} revision={revision} />
        ))}
      </ol>
      {hasNextPage ? (
        <Button className="self-start" isPending={isFetchingNextPage} onPress={() => fetchNextPage()}>
          Show older
        </Button>
      ) : null}
    </div>
  );
}

function RevisionEntry({ revision }: { readonly revision: Revision }) {
  const lines = toDifferenceLines(revision.differences);
  return (
    <li className="flex flex-col gap-2 py-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-medium">{`Configuration ${revision.number}`}</span>
        <span className="text-ink-2 text-xs">
          observed <Time iso={revision.observedAt} />
          {lines.length > 0 ? `, ${formatCountOf(lines.length, 'field')} changed` : ''}
        </span>
      </p>
      {lines.length === 0 ? (
        <p className="text-ink-2">
          {revision.number === 1 ? 'The first that was seen.' : 'No field differs from the one before.'}
        </p>
      ) : (
        <dl className="flex flex-col gap-1">
          {lines.map((line) => (
            <div key={line.field} className="flex flex-col sm:flex-row sm:gap-4">
              <dt className="w-48 shrink-0 text-ink-2">{line.label}</dt>
              <dd className="min-w-0">
                <FromTo line={line} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

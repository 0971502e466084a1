'use client';

import { parseAsArrayOf, parseAsString, useQueryState } from 'nuqs';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/states/empty-state';
import { ProblemState } from '@/components/states/problem';
import { TableSkeleton } from '@/components/states/table-skeleton';
import { ButtonLink } from '@/components/ui/link';
import { useInventory } from '@/lib/client/inventory/use-inventory';
import type { InventoryRow } from '@/lib/contracts/inventory';
import { formatCountOf } from '@/lib/format/number';

const everywhere = {};

interface ChosenWorkloadsProps {
  readonly title: string;
  /** The list that what is made here goes to. */
  readonly list: { readonly label: string; readonly href: string };
  /** What is made, of so many workloads in words; null: none is chosen. */
  readonly summary: (workloads: string | null) => string;
  /** What comes after choosing, e.g. `then plan ahead for them`. */
  readonly then: string;
  readonly children: (chosen: readonly InventoryRow[]) => React.ReactNode;
}

/** A page about the workloads named in its address: its head, and what is made of them once they are read. */
export function ChosenWorkloads({ title, list, summary, then, children }: ChosenWorkloadsProps) {
  const [ids] = useQueryState('workloads', parseAsArrayOf(parseAsString).withDefault([]));
  const { query, rows } = useInventory(everywhere);
  const chosen = rows.filter(({ id }) => ids.includes(id));
  const isReading = query.isPending || (query.hasNextPage && chosen.length < ids.length);
  const isFailed = query.isError && rows.length === 0;
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[{ label: 'Changes', href: '/changes' }, list, { label: 'New' }]}
        summary={summary(chosen.length === 0 ? null : formatCountOf(chosen.length, 'workload'))}
      />
      <div className="px-4 pb-8 md:px-6">
        {isFailed ? (
          <ProblemState error={query.error} onRetry={() => query.refetch()} />
        ) : isReading ? (
          <TableSkeleton label="Reading the workloads" rows={4} />
        ) : chosen.length === 0 ? (
          <EmptyState
            title="No workload is chosen"
            act={<ButtonLink href="/inventory">Choose some in the inventory</ButtonLink>}
          >
            Mark the workloads in the inventory or the list of scaling, {then}.
          </EmptyState>
        ) : (
          children(chosen)
        )}
      </div>
    </>
  );
}

'use client';

import { parseAsArrayOf, parseAsString, useQueryState } from 'nuqs';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/states/empty-state';
import { ProblemState } from '@/components/states/problem';
import { TableSkeleton } from '@/components/states/table-skeleton';
import { cx } from '@/components/ui/cx';
import { ButtonLink } from '@/components/ui/link';
import { useInventory } from '@/lib/client/inventory/use-inventory';
import { formatCountOf } from '@/lib/format/number';
import { GroupFormFields } from './group-form-fields';

const everywhere = {};

/** What is asked of several workloads at once: those named in the address. */
export function GroupFormView() {
  const [ids] = useQueryState('workloads', parseAsArrayOf(parseAsString).withDefault([]));
  const { query, rows } = useInventory(everywhere);
  const chosen = rows.filter(({ id }) => ids.includes(id));
  const isReading = query.isPending || (query.hasNextPage && chosen.length < ids.length);
  return (
    <>
      <PageHeader
        title="Change together"
        crumbs={[
          { label: 'Changes', href: '/changes' },
          { label: 'Together', href: '/changes/together' },
          { label: 'New' },
        ]}
        summary={`One change over ${chosen.length === 0 ? 'several workloads' : formatCountOf(chosen.length, 'workload')}, each planned on its own. Nothing is written before you apply it.`}
      />
      <div className={cx('flex flex-col gap-4 px-4 pb-8 md:px-6', chosen.length > 0 && 'max-w-3xl')}>
        {query.isError && rows.length === 0 ? (
          <ProblemState error={query.error} onRetry={() => query.refetch()} />
        ) : isReading ? (
          <TableSkeleton label="Reading the workloads" rows={4} />
        ) : chosen.length === 0 ? (
          <EmptyState
            title="No workload is chosen"
            act={<ButtonLink href="/inventory">Choose some in the inventory</ButtonLink>}
          >
            Mark the workloads in the inventory or the list of scaling, then change them together.
          </EmptyState>
        ) : (
          <GroupFormFields rows={chosen} />
        )}
      </div>
    </>
  );
}

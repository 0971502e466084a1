'use client';

import { parseAsArrayOf, parseAsString, useQueryState } from 'nuqs';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/states/empty-state';
import { ProblemState } from '@/components/states/problem';
import { TableSkeleton } from '@/components/states/table-skeleton';
import { ButtonLink } from '@/components/ui/link';
import { useNow, useTimeZone } from '@/components/ui/use-now';
import { useInventory } from '@/lib/client/inventory/use-inventory';
import type { InventoryRow } from '@/lib/contracts/inventory';
import { formatCountOf } from '@/lib/format/number';
import { type PlannableWorkload, toAheadForm } from '@/lib/present/changes/ahead-form';
import { PlanForm } from './plan-form';

const everywhere = {};

/** A plan for the workloads named in the address. */
export function NewPlanView() {
  const [ids] = useQueryState('workloads', parseAsArrayOf(parseAsString).withDefault([]));
  const { query, rows } = useInventory(everywhere);
  const chosen = rows.filter(({ id }) => ids.includes(id));
  const isReading = query.isPending || (query.hasNextPage && chosen.length < ids.length);
  return (
    <>
      <PageHeader
        title="Plan ahead"
        crumbs={[
          { label: 'Changes', href: '/changes' },
          { label: 'Ahead', href: '/changes/ahead' },
          { label: 'New' },
        ]}
        summary={`${chosen.length === 0 ? 'Workloads are' : formatCountOf(chosen.length, 'workload')} kept ready from one moment until another. It begins and ends by itself.`}
      />
      {query.isError && rows.length === 0 ? (
        <ProblemState error={query.error} onRetry={() => query.refetch()} />
      ) : isReading ? (
        <TableSkeleton label="Reading the workloads" rows={4} />
      ) : chosen.length === 0 ? (
        <div className="px-4 md:px-6">
          <EmptyState
            title="No workload is chosen"
            act={<ButtonLink href="/inventory">Choose some in the inventory</ButtonLink>}
          >
            Mark the workloads in the inventory or the list of scaling, then plan ahead for them.
          </EmptyState>
        </div>
      ) : (
        <Filled workloads={chosen.map(toWorkload)} />
      )}
    </>
  );
}

function Filled({ workloads }: { readonly workloads: readonly PlannableWorkload[] }) {
  const now = useNow();
  const timeZone = useTimeZone();
  if (now === null) return null;
  const initial = toAheadForm(workloads, now, timeZone);
  return <PlanForm initial={initial} workloads={workloads} planId={null} now={now} />;
}

function toWorkload({ id, kind, name, ...row }: InventoryRow): PlannableWorkload {
  const held = row.capacityMin ?? row.desiredCount ?? row.provisionedRequested;
  const none = kind === 'function' && row.detailSeenAt !== null ? 0 : null;
  return { id, kind, name, held: held ?? none };
}

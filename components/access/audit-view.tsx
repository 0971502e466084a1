'use client';

import { parseAsString, useQueryStates } from 'nuqs';
import { PageHeader } from '@/components/layout/page-header';
import { useAudit } from '@/lib/client/access/use-audit';
import type { AuditFilter } from '@/lib/contracts/access';
import { AuditFilterBar } from './audit-filter-bar';
import { AuditSheet } from './audit-sheet';
import { AuditTable } from './audit-table';
import { ChainState } from './chain-state';

const params = {
  actor: parseAsString,
  action: parseAsString,
  subject: parseAsString,
  from: parseAsString,
  to: parseAsString,
  entry: parseAsString,
};

/** Who did what, when and why, and whether the log still holds. */
export function AuditView() {
  const [{ entry, ...given }, setParams] = useQueryStates(params, { history: 'push' });
  const filter = toFilter(given);
  const query = useAudit(filter);
  const entries = query.data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <>
      <PageHeader title="Audit" summary={<ChainState />} />
      <div className="flex min-h-0 flex-col gap-3 px-4 pb-8 md:px-6">
        <AuditFilterBar given={given} onChange={(next) => void setParams(next, { history: 'replace' })} />
        <AuditTable
          query={query}
          entries={entries}
          isFiltered={Object.keys(filter).length > 0}
          onOpen={(sequence) => void setParams({ entry: sequence })}
        />
      </div>
      <AuditSheet
        entry={entries.find((one) => one.sequence === entry) ?? null}
        onClose={() => void setParams({ entry: null })}
      />
    </>
  );
}

/** The filter as the API takes it; days in UTC, the last one included. */
function toFilter(
  given: Readonly<Record<'actor' | 'action' | 'subject' | 'from' | 'to', string | null>>,
): AuditFilter {
  const { actor, action, subject, from, to } = given;
  const day = /^\d{4}-\d{2}-\d{2}$/;
  return {
    ...(actor ? { actor } : {}),
    ...(action ? { action } : {}),
    ...(subject ? { subject } : {}),
    ...(from && day.test(from) ? { from: `${from}T00:00:00Z` } : {}),
    ...(to && day.test(to) ? { to: `${nextDay(to)}T00:00:00Z` } : {}),
  };
}

function nextDay(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return day;
  at.setUTCDate(at.getUTCDate() + 1);
  return at.toISOString().slice(0, 10);
}

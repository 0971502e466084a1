import type { DataColumn } from '@/components/data-table/columns';
import { Link } from '@/components/ui/link';
import { Status } from '@/components/ui/status';
import { TimeText } from '@/components/ui/time-text';
import type { FoundDecision } from '@/lib/client/decisions/use-decisions';
import {
  deviationWords,
  statusWords,
  toDecisionRef,
  toDecisionTitle,
  toScopeWords,
} from '@/lib/present/decisions/decision-words';
import { fromFirstHit } from '@/lib/present/decisions/from-first-hit';
import { DueText } from './due-text';

const unsaid = <span className="text-ink-3">not said</span>;

/** What a list says of each decision. */
export const decisionColumns: readonly DataColumn<FoundDecision>[] = [
  {
    id: 'number',
    header: 'No.',
    width: 88,
    isFixed: true,
    narrow: 'fact',
    sortValue: ({ number }) => number,
    cell: (row) => (
      <span className="block truncate font-mono text-ink-2 text-xs" title={row.slug}>
        {toDecisionRef(row)}
      </span>
    ),
  },
  {
    id: 'title',
    header: 'Decision',
    width: 230,
    grow: true,
    isFixed: true,
    narrow: 'title',
    sortValue: (row) => toDecisionTitle(row).toLowerCase(),
    cell: (row) => (
      <Link tone="plain" href={`/decisions/${row.slug}`} className="font-medium">
        {toDecisionTitle(row)}
      </Link>
    ),
  },
  {
    id: 'status',
    header: 'Status',
    width: 104,
    narrow: 'aside',
    sortValue: ({ status }) => Object.keys(statusWords).indexOf(status),
    cell: ({ status }) => <Status tone={statusWords[status].tone}>{statusWords[status].label}</Status>,
  },
  {
    id: 'date',
    header: 'Decided',
    width: 104,
    narrow: 'fact',
    sortValue: ({ date }) => date,
    cell: ({ date }) => date ?? unsaid,
  },
  {
    id: 'deviation',
    header: 'Deviation',
    width: 88,
    narrow: 'fact',
    sortValue: ({ deviation }) => deviation,
    cell: ({ deviation }) =>
      deviation === 'unknown' ? (
        unsaid
      ) : (
        <span className={deviation === 'no' ? 'text-ink-3' : ''}>{deviationWords[deviation]}</span>
      ),
  },
  {
    id: 'scope',
    header: 'Governs',
    width: 128,
    narrow: 'fact',
    cell: ({ scope }) =>
      scope.length === 0 ? (
        <span className="text-ink-3">nothing named</span>
      ) : (
        <span title={scope.map(toScopeWords).join(', ')}>{scope.map(toScopeWords).join(', ')}</span>
      ),
  },
  {
    id: 'review',
    header: 'Next review',
    width: 126,
    narrow: 'fact',
    sortValue: ({ nextReviewOn }) => nextReviewOn,
    cell: ({ nextReviewOn }) => <DueText date={nextReviewOn} />,
  },
  {
    id: 'issues',
    header: 'Issues',
    width: 64,
    align: 'end',
    narrow: 'fact',
    sortValue: ({ openIssues }) => openIssues,
    cell: ({ openIssues }) => (openIssues === 0 ? <span className="text-ink-3">0</span> : String(openIssues)),
  },
  {
    id: 'changed',
    header: 'Changed',
    width: 96,
    sortValue: ({ updatedAt }) => updatedAt,
    cell: ({ updatedAt }) => <TimeText iso={updatedAt} />,
  },
];

const match: DataColumn<FoundDecision> = {
  id: 'match',
  header: 'Where it was found',
  width: 280,
  grow: true,
  narrow: 'fact',
  cell: ({ excerpt }) => (
    <span className="block truncate text-ink-2">
      {fromFirstHit(excerpt ?? []).map(({ text, hit }, index) =>
        hit ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move
          <mark key={index} className="rounded-xs bg-accent-soft text-ink">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </span>
  ),
};

const whileSearching = new Set(['number', 'title', 'status', 'date', 'scope']);

/** What a list says of each decision a search found, and where it found it. */
export const foundColumns: readonly DataColumn<FoundDecision>[] = decisionColumns
  .filter(({ id }) => whileSearching.has(id))
  .flatMap((column) => (column.id === 'title' ? [column, match] : [column]));

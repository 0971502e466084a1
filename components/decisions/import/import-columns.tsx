import type { DataColumn } from '@/components/data-table/columns';
import { Link } from '@/components/ui/link';
import { Status } from '@/components/ui/status';
import type { ImportedRecord } from '@/lib/contracts/decisions/import';
import { statusWords } from '@/lib/present/decisions/decision-words';
import { outcomeWords } from '@/lib/present/decisions/import-words';

/** A record of an import, and whether it is only looked at or done. */
export interface ImportRow extends ImportedRecord {
  readonly when: 'before' | 'after';
}

const unsaid = <span className="text-ink-3">not said</span>;

/** What an import says of each record. */
export const importColumns: readonly DataColumn<ImportRow>[] = [
  {
    id: 'outcome',
    header: 'Becomes',
    width: 112,
    narrow: 'aside',
    sortValue: ({ outcome }) => Object.keys(outcomeWords).indexOf(outcome),
    cell: ({ outcome, when }) => (
      <Status tone={outcomeWords[outcome].tone}>{outcomeWords[outcome][when]}</Status>
    ),
  },
  {
    id: 'number',
    header: 'No.',
    width: 56,
    align: 'end',
    narrow: 'fact',
    sortValue: ({ number }) => number,
    applies: ({ outcome }) => outcome !== 'skipped',
    cell: ({ number, outcome }) =>
      number === null ? (
        <span className="text-ink-3">{outcome === 'skipped' ? '' : 'none'}</span>
      ) : (
        String(number)
      ),
  },
  {
    id: 'title',
    header: 'Record',
    width: 200,
    grow: true,
    narrow: 'title',
    sortValue: (row) => toRecordName(row).toLowerCase(),
    cell: (row) =>
      row.decisionId !== null && row.when === 'after' ? (
        <Link tone="plain" href={`/decisions/${row.decisionId}`} className="block truncate font-medium">
          {toRecordName(row)}
        </Link>
      ) : (
        <span
          className={row.outcome === 'skipped' ? 'block truncate text-ink-3' : 'block truncate font-medium'}
        >
          {toRecordName(row)}
        </span>
      ),
  },
  {
    id: 'status',
    header: 'Status',
    width: 116,
    narrow: 'fact',
    sortValue: ({ status }) => status,
    applies: ({ status }) => status !== null,
    cell: ({ status }) =>
      status === null ? null : <Status tone={statusWords[status].tone}>{statusWords[status].label}</Status>,
  },
  {
    id: 'date',
    header: 'Decided',
    width: 104,
    narrow: 'fact',
    sortValue: ({ date }) => date,
    applies: ({ outcome }) => outcome !== 'skipped',
    cell: ({ date, outcome }) => (outcome === 'skipped' ? null : (date ?? unsaid)),
  },
  {
    id: 'open',
    header: 'What it leaves open',
    width: 260,
    grow: true,
    narrow: 'fact',
    sortValue: ({ openIssues }) => -openIssues,
    cell: (row) => <Open row={row} />,
  },
  {
    id: 'file',
    header: 'File',
    width: 180,
    narrow: 'fact',
    sortValue: ({ path, line }) => `${path}:${line}`,
    cell: ({ path, line }) => (
      <span className="block truncate font-mono text-ink-2 text-xs" title={`${path}:${line}`}>
        {line > 1 ? `${path}:${line}` : path}
      </span>
    ),
  },
];

/** What a record is called in an import: its title, or what stands for one that has none. */
export function toRecordName({ title, outcome, path }: ImportedRecord): string {
  if (outcome === 'skipped') return path;
  return title ?? 'Without a title';
}

function Open({ row }: { readonly row: ImportRow }) {
  const open = row.issues.filter(({ severity }) => severity === 'open');
  const [first] = open;
  if (!first)
    return <span className="block whitespace-normal text-ink-3 sm:truncate">{row.why ?? 'nothing'}</span>;
  const text = `line ${row.line + first.line - 1}: ${first.message}`;
  return (
    <span className="flex min-w-0 items-baseline gap-1.5">
      <span
        className="min-w-0 whitespace-normal text-ink-2 [overflow-wrap:anywhere] sm:truncate"
        title={text}
      >
        {text}
      </span>
      {open.length > 1 ? <span className="shrink-0 text-ink-3">{`+${open.length - 1}`}</span> : null}
    </span>
  );
}

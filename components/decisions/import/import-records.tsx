'use client';

import { useMemo, useState } from 'react';
import type { SortState } from '@/components/data-table/columns';
import { DataTable } from '@/components/data-table/data-table';
import { Banner } from '@/components/states/banner';
import { EmptyState } from '@/components/states/empty-state';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Progress } from '@/components/ui/progress';
import type { Importing } from '@/lib/client/decisions/import/use-import';
import { useGo } from '@/lib/client/scope/use-scope';
import { formatCount, formatCountOf } from '@/lib/format/number';
import { listWords } from '@/lib/format/text';
import { isDamaged } from '@/lib/present/decisions/import-words';
import { saySharedNumbers } from '@/lib/present/decisions/shared-numbers';
import { type ImportRow, importColumns, toRecordName } from './import-columns';
import { RecordSheet } from './record-sheet';

const sharedMost = 5;
const rowId = ({ path, position }: ImportRow) => `${path}#${position}`;

/** What would be read of the files, or was: record by record, with what each leaves open. */
export function ImportRecords({ importing }: { readonly importing: Importing }) {
  const { picked, checked, imported, act, done, total, error } = importing;
  const [sort, setSort] = useState<SortState | null>(null);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const go = useGo();
  const rows = useMemo(() => toRows(checked, imported), [checked, imported]);
  const open = rows.filter(needsLook);
  const shared = useMemo(() => saySharedNumbers(rows), [rows]);
  const damaged = [
    ...new Set(rows.filter((row) => row.when === 'before' && isDamaged(row)).map(({ path }) => path)),
  ];
  const shown = rows.find((row) => row.when === 'before' && rowId(row) === openId);
  const onOpen = (row: ImportRow) => {
    if (row.when === 'before') setOpenId(row.outcome === 'skipped' ? null : rowId(row));
    else if (row.decisionId !== null) go(`/decisions/${row.decisionId}`);
  };
  return (
    <>
      <div className="flex shrink-0 flex-col gap-2 px-4 pb-2 empty:hidden md:px-6">
        {act === null || total < 2 ? null : (
          <Progress
            label={act === 'import' ? 'Importing; what is done stays if you stop' : 'Looking at the files'}
            done={done}
            total={total}
          />
        )}
        {error ? <ProblemBanner error={error} /> : null}
        {picked?.left.map(({ path, why }) => (
          <Banner key={path} tone="attention" title={`${path} is left out.`}>
            {why}
          </Banner>
        ))}
        {shared.length > 0 ? (
          <Banner tone="attention" title="Records share a number.">
            {`${listWords(shared.slice(0, sharedMost))}${shared.length > sharedMost ? ', and more' : ''}. A link by that number can’t tell which is meant.`}
          </Banner>
        ) : null}
        <Repair importing={importing} damaged={damaged} />
        {open.length > 0 && open.length < rows.length ? (
          <Checkbox
            label={`Only what leaves something open (${formatCount(open.length)})`}
            isSelected={onlyOpen}
            onChange={setOnlyOpen}
          />
        ) : null}
      </div>
      <DataTable
        label="Records"
        rows={onlyOpen ? open : rows}
        columns={importColumns}
        rowId={rowId}
        rowLabel={toRecordName}
        sort={sort}
        onSort={setSort}
        onOpen={onOpen}
        height="fill"
        empty={
          <EmptyState title={act === null ? 'No record was found' : 'Looking…'}>
            A record is a text file with a title, a status or a date of its own. A page that only lists others
            is none.
          </EmptyState>
        }
      />
      {shown ? (
        <RecordSheet
          // Repaired, its text is another.
          key={`${rowId(shown)} ${importing.repaired.has(shown.path)}`}
          record={shown}
          importing={importing}
          onClose={() => setOpenId(null)}
        />
      ) : null}
    </>
  );
}

interface RepairProps {
  readonly importing: Importing;
  /** Files whose characters are damaged as they stand. */
  readonly damaged: readonly string[];
}

/** Repair of damaged characters, only as a person asks for it. */
function Repair({ importing, damaged }: RepairProps) {
  const repaired = [...importing.repaired];
  if (importing.imported.size > 0) return null;
  return (
    <>
      {damaged.length > 0 ? (
        <Banner
          tone="attention"
          title={`Characters are damaged in ${formatCountOf(damaged.length, 'file')}.`}
          act={
            <Button
              size="sm"
              isPending={importing.act !== null}
              onPress={() => importing.repair(damaged, true)}
            >
              {damaged.length > 1 ? 'Repair all of them' : 'Repair them'}
            </Button>
          }
        >
          They are read as they were meant, and kept as they are unless you have them repaired: all here, or a
          file’s where its record opens.
        </Banner>
      ) : null}
      {repaired.length > 0 ? (
        <Banner
          tone="good"
          title={`Characters will be repaired in ${formatCountOf(repaired.length, 'file')}.`}
          act={
            <Button
              size="sm"
              isPending={importing.act !== null}
              onPress={() => importing.repair(repaired, false)}
            >
              Keep them as they are
            </Button>
          }
        >
          What their files say stays in the history.
        </Banner>
      ) : null}
    </>
  );
}

function toRows(checked: Importing['checked'], imported: Importing['imported']): readonly ImportRow[] {
  return [...checked].flatMap(([path, records]) => {
    const done = imported.get(path);
    const when = done ? 'after' : 'before';
    return (done ?? records).map((record) => ({ ...record, when }));
  });
}

function needsLook({ openIssues, outcome }: ImportRow): boolean {
  return openIssues > 0 || outcome === 'conflict';
}

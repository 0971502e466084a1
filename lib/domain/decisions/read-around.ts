import type { Cadence } from './decision';
import { findDamage } from './find-damage';
import { toFieldKey } from './parse/field-keys';
import { findFields } from './parse/find-fields';
import { findReview } from './parse/find-review';
import { plainText, toKey } from './parse/plain-text';
import { readTitle } from './parse/read-title';
import { scan } from './parse/scan';
import { tableRows } from './parse/tables';

/** A record's row in the table that lists the records of its file. */
export interface IndexRow {
  readonly number: number | null;
  readonly title: string | null;
  readonly status: string | null;
  readonly date: string | null;
  readonly deviation: string | null;
}

/** What a file of several records says around them, for all of them. */
export interface Around {
  readonly owner: string | null;
  readonly nextReview: string | null;
  readonly cadence: { readonly every: Cadence; readonly text: string } | null;
  readonly rows: readonly IndexRow[];
}

/** What stands around the records of a file: its owner, review dates and index table. */
export function readAround(text: string): Around {
  const lines = scan(findDamage(text)?.repaired ?? text);
  const fields = findFields(lines);
  const { review } = findReview(lines, [], fields, null);
  const owner = fields.find(({ key }) => key === 'owner');
  return {
    owner: owner ? plainText(owner.value) : null,
    nextReview: review.next?.date ?? null,
    cadence: review.cadence && { every: review.cadence.every, text: review.cadence.text },
    rows: indexRows(lines),
  };
}

/** The row of an index table that is about a record, by its number or else its title; null for none. */
export function rowOf(
  around: Around,
  record: { readonly number: number | null; readonly title: string | null },
): IndexRow | null {
  const byNumber = around.rows.find(({ number }) => number !== null && number === record.number);
  const key = record.title === null ? null : toKey(record.title);
  return byNumber ?? around.rows.find(({ title }) => title !== null && toKey(title) === key) ?? null;
}

function indexRows(lines: ReturnType<typeof scan>): IndexRow[] {
  const rows = tableRows(lines);
  return rows.flatMap((row): IndexRow[] => {
    const head = rows.find(({ table }) => table === row.table);
    if (!head || row === head || row.isRule) return [];
    const columns = head.cells.map((cell) => toColumn(cell));
    if (!columns.includes('status') && !columns.includes('id')) return [];
    const cell = (name: string) => plainText(row.cells[columns.indexOf(name)] ?? '') || null;
    const id = cell('id');
    return [
      {
        number:
          id === null ? null : (readTitle(id).number ?? (Number(/\d+/.exec(id)?.[0] ?? Number.NaN) || null)),
        title: cell('title'),
        status: cell('status'),
        date: cell('date'),
        deviation: cell('deviation'),
      },
    ];
  });
}

function toColumn(cell: string): string | null {
  return /^\W*(?:decision|title|name|summary)\W*$/i.test(cell)
    ? 'title'
    : /^\W*#\W*$/.test(cell)
      ? 'id'
      : toFieldKey(cell);
}

import type { EstateFacts, EstateListName, WorkloadFacts } from './estate-model';
import type { Seen, SeenValue } from './trigger';

/** A field of a list that an expression reads. */
export interface FieldUse {
  readonly list: EstateListName;
  readonly field: string;
}

/** For each field that is read: of how many it is known, and the least and the most with whose they are. */
export function collectSeen(
  uses: readonly FieldUse[],
  { functions, services }: EstateFacts,
): readonly Seen[] {
  return uses.map(({ list, field }) => {
    const rows =
      list === 'functions' ? [functions] : list === 'services' ? [services] : [functions, services];
    return collectOne(`${list}.${field}`, field, rows.flat());
  });
}

function collectOne(name: string, field: string, rows: readonly WorkloadFacts[]): Seen {
  let known = 0;
  let least: SeenValue | null = null;
  let most: SeenValue | null = null;
  for (const row of rows) {
    const value = row[field];
    if (value === undefined) continue;
    known += 1;
    if (typeof value !== 'number') continue;
    if (least === null || value < least.value) least = { value, of: String(row.name) };
    if (most === null || value > most.value) most = { value, of: String(row.name) };
  }
  return { field: name, known, unknown: rows.length - known, least, most };
}

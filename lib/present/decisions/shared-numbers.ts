import type { ImportedRecord } from '@/lib/contracts/decisions/import';
import { groupBy } from '@/lib/domain/group-by';
import { listWords } from '@/lib/format/text';

type Numbered = Pick<ImportedRecord, 'path' | 'number' | 'title' | 'outcome'>;

/** The numbers that several records of one folder have, each with what those are called, as sentences; folders count for themselves. */
export function saySharedNumbers(records: readonly Numbered[]): readonly string[] {
  const numbered = records.filter(({ number, outcome }) => number !== null && outcome !== 'skipped');
  const together = groupBy(numbered, ({ path, number }) => `${path.replace(/[^/]*$/, '')} ${number}`);
  return [...together.values()]
    .filter((same) => same.length > 1)
    .map((same) => `${same[0]?.number} is ${listWords(same.map(({ title, path }) => `“${title ?? path}”`))}`);
}

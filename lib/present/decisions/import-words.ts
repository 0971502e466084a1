import type { ImportedRecord } from '@/lib/contracts/decisions/import';
import { formatCount, formatCountOf } from '@/lib/format/number';
import { listWords } from '@/lib/format/text';

type Outcome = ImportedRecord['outcome'];

interface OutcomeWords {
  /** What would become of it, on a dry run. */
  readonly before: string;
  readonly after: string;
  readonly tone: 'neutral' | 'good' | 'attention';
}

/** What becomes of a record, in the order in which a person cares. */
export const outcomeWords: Readonly<Record<Outcome, OutcomeWords>> = {
  conflict: { before: 'conflict', after: 'left alone', tone: 'attention' },
  added: { before: 'new', after: 'added', tone: 'good' },
  updated: { before: 'to update', after: 'updated', tone: 'good' },
  kept: { before: 'edited here', after: 'kept as here', tone: 'neutral' },
  unchanged: { before: 'the same', after: 'the same', tone: 'neutral' },
  skipped: { before: 'no record', after: 'skipped', tone: 'neutral' },
};
const outcomes = ['added', 'updated', 'unchanged', 'kept', 'conflict', 'skipped'] as const;

/** How many records of each outcome, and how many leave something open, as a sentence. */
export function summariseImport(records: readonly ImportedRecord[], when: 'before' | 'after'): string {
  const found = records.filter(({ outcome }) => outcome !== 'skipped').length;
  const counts = outcomes.flatMap((outcome) => {
    const count = records.filter((record) => record.outcome === outcome).length;
    return count === 0 ? [] : [`${formatCount(count)} ${outcomeWords[outcome][when]}`];
  });
  const open = records.filter(({ openIssues }) => openIssues > 0).length;
  const said = open === 0 ? '' : ` ${formatCount(open)} ${open === 1 ? 'leaves' : 'leave'} something open.`;
  return `${formatCountOf(found, 'record')}: ${listWords(counts)}.${said}`;
}

/** Whether a record's characters are damaged and could be repaired. */
export function isDamaged({ issues }: Pick<ImportedRecord, 'issues'>): boolean {
  return issues.some(({ code }) => code === 'characters-damaged');
}

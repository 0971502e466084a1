import type { Decision, DecisionIssue } from '../decision';
import type { IndexRow } from '../read-around';
import { type FoundDeviation, readDeviation } from './find-deviation';
import type { FoundStatus } from './find-status';
import { readDate } from './read-date';
import { readStatus } from './read-status';

interface Own {
  readonly status: FoundStatus;
  readonly date: { readonly date: string | null; readonly issues: readonly DecisionIssue[] };
  readonly deviation: FoundDeviation;
}

interface Compared {
  readonly facts: Pick<Decision, 'status' | 'statusText' | 'date' | 'deviation'>;
  readonly issues: readonly DecisionIssue[];
}

/** What a record says of itself, what only the index of its file says of it, and where the two differ. */
export function compareWithIndex(
  row: IndexRow | null,
  { status, date, deviation }: Own,
  line: number,
): Compared {
  const listed = row?.status == null ? 'unknown' : readStatus(row.status).status;
  const day = row?.date == null ? null : readDate(row.date);
  const listedDate = day?.kind === 'day' ? day.date : null;
  const own = { status: status.status, date: date.date, deviation: deviation.deviation };
  const fromIndex = {
    status: status.statusText === null && listed !== 'unknown',
    date: own.date === null && listedDate !== null,
  };
  const differs = (name: string, here: string, there: string): DecisionIssue => ({
    code: `${name}-differs-from-index`,
    message: `The index of its file says its ${name} is ${there}, the record ${here}. It is listed as the record says; make them agree.`,
    line,
    severity: 'open',
  });
  const taken = (name: string, value: string): DecisionIssue => ({
    code: `${name}-from-index`,
    message: `Only the index of its file says its ${name}, ${value}.`,
    line,
    severity: 'note',
  });
  return {
    facts: {
      status: fromIndex.status ? listed : own.status,
      statusText: fromIndex.status ? (row?.status ?? null) : status.statusText,
      date: own.date ?? listedDate,
      deviation: own.deviation === 'unknown' && row?.deviation ? readDeviation(row.deviation) : own.deviation,
    },
    issues: [
      ...(fromIndex.status ? [taken('status', listed)] : status.issues),
      ...(fromIndex.date ? [taken('date', listedDate ?? '')] : date.issues),
      ...(own.status !== 'unknown' && listed !== 'unknown' && own.status !== listed
        ? [differs('status', own.status, listed)]
        : []),
      ...(own.date !== null && listedDate !== null && own.date !== listedDate
        ? [differs('date', own.date, listedDate)]
        : []),
    ],
  };
}

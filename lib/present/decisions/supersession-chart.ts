import type { DatedDecision } from '@/lib/contracts/decisions/shapes';
import { groupBy } from '@/lib/domain/group-by';

interface Link {
  readonly older: string;
  readonly newer: string;
}

/** A decision in its line of succession, with the time it held as shares of the chart's width, 0 to 100. */
export interface ChainRow {
  readonly decision: DatedDecision;
  /** Null where its day is unknown. */
  readonly start: number | null;
  /** Where another took its place, or today; null where that is unknown. */
  readonly end: number | null;
  readonly successors: readonly DatedDecision[];
}

export interface Chain {
  readonly id: string;
  readonly rows: readonly ChainRow[];
  /** From the row of the older to that of the newer. */
  readonly edges: readonly { readonly from: number; readonly to: number }[];
}

export interface SupersessionChart {
  readonly chains: readonly Chain[];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

/** Lines of succession on one axis of time, the one that changed last first; `today` as YYYY-MM-DD. */
export function toSupersessionChart(
  decisions: readonly DatedDecision[],
  links: readonly Link[],
  today: string,
): SupersessionChart {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const days = decisions.flatMap(({ date }) => date ?? []);
  const [first, last] = [min([...days, today]), max([...days, today])];
  const scale = toScale(first, last);
  const successorsOf = groupBy(links, ({ older }) => older);
  const rowOf = (decision: DatedDecision): ChainRow => {
    const successors = (successorsOf.get(decision.id) ?? []).flatMap(({ newer }) => byId.get(newer) ?? []);
    const start = decision.date === null ? null : scale(decision.date);
    const ended = successors.flatMap(({ date }) => date ?? []).toSorted()[0];
    const holds =
      successors.length === 0 && (decision.status === 'accepted' || decision.status === 'proposed');
    const end = ended !== undefined ? scale(ended) : holds ? scale(today) : null;
    return { decision, start, end: start === null ? null : end, successors };
  };
  const chains = toGroups(decisions, links).map((group): Chain => {
    const rows = group.toSorted((a, b) => compareDays(a.date, b.date)).map(rowOf);
    const index = new Map(rows.map(({ decision }, at) => [decision.id, at]));
    const edges = rows.flatMap(({ successors }, from) =>
      successors.flatMap(({ id }) => {
        const to = index.get(id);
        return to === undefined ? [] : [{ from, to }];
      }),
    );
    return { id: rows[0]?.decision.id ?? '', rows, edges };
  });
  const lastOf = (chain: Chain) => max(chain.rows.map(({ decision }) => decision.date ?? ''));
  return {
    chains: chains.toSorted((a, b) => lastOf(b).localeCompare(lastOf(a))),
    ticks: toTicks(first, last).map(({ day, label }) => ({ at: scale(day), label })),
  };
}

/** Decisions that any links join, directly or by way of others. */
function toGroups(
  decisions: readonly DatedDecision[],
  links: readonly Link[],
): readonly (readonly DatedDecision[])[] {
  const head = new Map(decisions.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    let at = id;
    for (let above = head.get(at); above !== undefined && above !== at; above = head.get(at)) at = above;
    return at;
  };
  for (const { older, newer } of links) {
    const [one, other] = [find(older), find(newer)];
    if (one !== other) head.set(one, other);
  }
  return [...groupBy(decisions, ({ id }) => find(id)).values()];
}

const dayMs = 86_400_000;
const toDays = (day: string) => Date.parse(`${day}T00:00:00Z`) / dayMs;

function toScale(first: string, last: string): (day: string) => number {
  const from = toDays(first);
  const span = Math.max(toDays(last) - from, 1);
  return (day) => ((toDays(day) - from) / span) * 100;
}

const ticksMost = 8;

/** The first days of years between two days, not more than can be read; within a year, the two days. */
function toTicks(first: string, last: string): readonly { readonly day: string; readonly label: string }[] {
  const [from, to] = [Number(first.slice(0, 4)) + 1, Number(last.slice(0, 4))];
  if (from > to && first < last) return [first, last].map((day) => ({ day, label: day }));
  const step = Math.max(1, Math.ceil((to - from + 1) / ticksMost));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
    .filter((year) => (year - from) % step === 0)
    .map((year) => ({ day: `${String(year).padStart(4, '0')}-01-01`, label: String(year) }));
}

// A day that is unknown comes last: nothing says where it belongs.
function compareDays(a: string | null, b: string | null): number {
  return (a ?? '9999').localeCompare(b ?? '9999');
}

function min(days: readonly string[]): string {
  return days.toSorted()[0] ?? '';
}

function max(days: readonly string[]): string {
  return days.toSorted().at(-1) ?? '';
}

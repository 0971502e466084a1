/** A field of a cron expression that lists its values. */
export interface CronRange {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** Names that stand for values, e.g. MON. */
  readonly names: Readonly<Record<string, number>>;
}

/** A part of an expression that AWS does not take; the message says which and why. */
export class ScheduleProblem extends Error {}

/** The values of a field such as `0`, `*`, `MON-FRI`, `0/15` or `1,3,5`, in order. Throws ScheduleProblem. */
export function parseCronField(text: string, range: CronRange): readonly number[] {
  const values = text.split(',').flatMap((item) => parseItem(item, range));
  return [...new Set(values)].sort((a, b) => a - b);
}

function parseItem(item: string, range: CronRange): readonly number[] {
  const [span = '', stepText, ...rest] = item.split('/');
  if (rest.length > 0) throw notTaken(item, range);
  const step = stepText === undefined ? 1 : Number(stepText);
  if (!Number.isSafeInteger(step) || step < 1) throw notTaken(item, range);
  const [first, last] = toSpan(span, range, stepText !== undefined);
  const found: number[] = [];
  // FRI-MON runs over the end of the week.
  const end = last < first ? last + (range.most - range.least + 1) : last;
  for (let value = first; value <= end; value += step) found.push(wrap(value, range));
  return found;
}

function toSpan(span: string, range: CronRange, stepped: boolean): readonly [number, number] {
  if (span === '*') return [range.least, range.most];
  const [from = '', to, ...rest] = span.split('-');
  if (rest.length > 0) throw notTaken(span, range);
  const first = parseCronValue(from, range);
  if (to !== undefined) return [first, parseCronValue(to, range)];
  return [first, stepped ? range.most : first];
}

/** One value of a field, a number or a name. Throws ScheduleProblem. */
export function parseCronValue(text: string, range: CronRange): number {
  const value = range.names[text.toUpperCase()] ?? (/^\d+$/.test(text) ? Number(text) : Number.NaN);
  if (!(value >= range.least && value <= range.most)) throw notTaken(text, range);
  return value;
}

function wrap(value: number, { least, most }: CronRange): number {
  return value > most ? value - (most - least + 1) : value;
}

function notTaken(text: string, { name, least, most }: CronRange): ScheduleProblem {
  return new ScheduleProblem(`“${text}” is no ${name} from ${least} to ${most}`);
}

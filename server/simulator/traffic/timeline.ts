/** A value over time: each entry holds from `at` (epoch ms) until the next; entries are in order of time. */
export type Timeline<T> = readonly { readonly at: number; readonly value: T }[];

/** Returns the index of the entry in force at a moment, −1 before the first. */
function indexAt<T>(timeline: Timeline<T>, at: number): number {
  let low = 0;
  let high = timeline.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((timeline[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Returns the value in force at a moment, or `before` when the timeline starts later. */
export function valueAt<T>(timeline: Timeline<T>, at: number, before: T): T {
  const entry = timeline[indexAt(timeline, at)];
  return entry === undefined ? before : entry.value;
}

/** Returns a reader of values at moments that only rise: cheaper than looking each of them up. */
export function timelineReader<T>(timeline: Timeline<T>, from: number, before: T): (at: number) => T {
  let index = indexAt(timeline, from);
  let value = timeline[index]?.value ?? before;
  return (at) => {
    for (let next = timeline[index + 1]; next !== undefined && next.at <= at; next = timeline[index + 1]) {
      index += 1;
      value = next.value;
    }
    return value;
  };
}

/** Returns the timeline with a value that holds from `at` on; later entries are dropped, an unchanged value adds nothing. */
export function withValue<T>(timeline: Timeline<T>, at: number, value: T): Timeline<T> {
  const last = timeline.at(-1);
  const earlier = last === undefined || last.at < at ? timeline : timeline.filter((entry) => entry.at < at);
  return earlier.at(-1)?.value === value ? earlier : [...earlier, { at, value }];
}

function shown(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Returns a text that differs when the timeline differs within [from, to): what a cached computation depended on. */
export function fingerprintBetween<T>(timeline: Timeline<T>, from: number, to: number): string {
  let text = '';
  for (let index = Math.max(0, indexAt(timeline, from)); index < timeline.length; index += 1) {
    const entry = timeline[index];
    if (entry === undefined || entry.at >= to) break;
    text += `${Math.max(entry.at, from)}:${shown(entry.value)};`;
  }
  return text;
}

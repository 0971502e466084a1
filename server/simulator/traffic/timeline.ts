/** A value over time: each entry holds from `at` (epoch ms) until the next; entries are in order of time. */
export type Timeline<T> = readonly { readonly at: number; readonly value: T }[];

/** Returns the value in force at a moment, or `before` when the timeline starts later. */
export function valueAt<T>(timeline: Timeline<T>, at: number, before: T): T {
  for (let i = timeline.length - 1; i >= 0; i -= 1) {
    const entry = timeline[i];
    if (entry !== undefined && entry.at <= at) return entry.value;
  }
  return before;
}

/** Returns the timeline with a value that holds from `at` on; later entries are dropped, an unchanged value adds nothing. */
export function withValue<T>(timeline: Timeline<T>, at: number, value: T): Timeline<T> {
  const earlier = timeline.filter((entry) => entry.at < at);
  return earlier.at(-1)?.value === value ? earlier : [...earlier, { at, value }];
}

/** Returns a text that differs when the timeline differs within [from, to): what a cached computation depended on. */
export function fingerprintBetween<T>(timeline: Timeline<T>, from: number, to: number): string {
  let text = '';
  for (const [index, entry] of timeline.entries()) {
    const next = timeline[index + 1];
    if (entry.at < to && (next === undefined || next.at > from))
      text += `${Math.max(entry.at, from)}:${entry.value};`;
  }
  return text;
}

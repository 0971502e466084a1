/** One field that an act changed; undefined where it was not there. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The fields in which two JSON values differ, by dotted path; a field that only one of them has is one too. */
export function diffValues(before: unknown, after: unknown, field = ''): readonly FieldChange[] {
  if (isSame(before, after)) return [];
  if (!isRecord(before) && !isRecord(after)) return [{ field: field || 'value', before, after }];
  if ((!isRecord(before) && before != null) || (!isRecord(after) && after != null)) {
    return [{ field: field || 'value', before, after }];
  }
  const from: Readonly<Record<string, unknown>> = isRecord(before) ? before : {};
  const to: Readonly<Record<string, unknown>> = isRecord(after) ? after : {};
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return names.flatMap((name) => diffValues(from[name], to[name], field ? `${field}.${name}` : name));
}

/** A JSON value as one line of text; "not set" where there is none. */
export function toLine(value: unknown): string {
  if (value === undefined || value === null) return 'not set';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

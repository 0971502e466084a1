import { AwsError } from './errors';

/** What a protocol hands to a handler: names as in the service model, values not yet checked. */
export type Input = Readonly<Record<string, unknown>>;

function wrong(name: string, wanted: string): AwsError {
  return new AwsError('SerializationException', `${name} can not be converted to ${wanted}`);
}

/** A plain object's members, or null for anything else. */
export function asRecord(value: unknown): Input | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Date)
    return null;
  return Object.fromEntries(Object.entries(value));
}

/** The member as text, or undefined when it is absent. Throws SerializationException for another type. */
export function text(input: Input, name: string): string | undefined {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  throw wrong(name, 'a String');
}

/** The member as a number (Query sends digits as text), or undefined when it is absent. */
export function number(input: Input, name: string): number | undefined {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  const parsed = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof parsed === 'bigint') return Number(parsed);
  if (typeof parsed === 'number' && Number.isFinite(parsed)) return parsed;
  throw wrong(name, 'a Number');
}

/** The member as a boolean (Query sends `true` as text), or undefined when it is absent. */
export function flag(input: Input, name: string): boolean | undefined {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw wrong(name, 'a Boolean');
}

/** The member as milliseconds since 1970 from epoch seconds, ISO text or a CBOR date; undefined when absent. */
export function instant(input: Input, name: string): number | undefined {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  const ms =
    value instanceof Date
      ? value.getTime()
      : typeof value === 'number'
        ? value * 1000
        : typeof value === 'string'
          ? Date.parse(value)
          : Number.NaN;
  if (Number.isFinite(ms)) return ms;
  throw wrong(name, 'a Timestamp');
}

/** The member as a list, empty when it is absent. Throws SerializationException for another type. */
export function list(input: Input, name: string): readonly unknown[] {
  const value = input[name];
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  throw wrong(name, 'a List');
}

/** The member as a list of texts, empty when it is absent. */
export function texts(input: Input, name: string): readonly string[] {
  return list(input, name).map((item) => {
    if (typeof item === 'string') return item;
    throw wrong(name, 'a List of Strings');
  });
}

/** The member as a list of structures, empty when it is absent. */
export function records(input: Input, name: string): readonly Input[] {
  return list(input, name).map((item) => {
    const found = asRecord(item);
    if (found) return found;
    throw wrong(name, 'a List of Structures');
  });
}

/** The member as a structure, or undefined when it is absent. */
export function record(input: Input, name: string): Input | undefined {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  const found = asRecord(value);
  if (found) return found;
  throw wrong(name, 'a Structure');
}

/** The member as a map of texts, or undefined when it is absent. */
export function textMap(input: Input, name: string): Readonly<Record<string, string>> | undefined {
  const found = record(input, name);
  if (!found) return undefined;
  return Object.fromEntries(
    Object.entries(found).map(([key, value]) => {
      if (typeof value === 'string') return [key, value];
      throw wrong(`${name}.${key}`, 'a String');
    }),
  );
}

import { malformedBody } from '../errors';
import { asRecord, type Input } from '../input';

/** The body as a JSON object; an empty body is an empty object. Throws SerializationException. */
export function parseJsonObject(body: Uint8Array): Input {
  const source = new TextDecoder().decode(body);
  if (source.trim() === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    throw malformedBody('Could not parse request body into json.');
  }
  const found = asRecord(value);
  if (!found) throw malformedBody('Start of structure or map found where not expected.');
  return found;
}

function withEpochDates(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(withEpochDates);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withEpochDates(member)]));
}

/** JSON text with dates as epoch seconds, as every AWS JSON protocol writes them. */
export function toJsonText(value: unknown): string {
  return JSON.stringify(withEpochDates(value));
}

import type { IncomingMessage } from 'node:http';
import { asRecord, type Input, text } from '../input';

/** A request of the control API that is wrong, in one sentence. */
export class ControlError extends Error {}

const largestBody = 1_000_000;

/** The body as a JSON object. Throws ControlError. */
export async function readJson(request: IncomingMessage): Promise<Input> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= largestBody) chunks.push(bytes);
  }
  if (size > largestBody) throw new ControlError(`The body is larger than ${largestBody} bytes.`);
  const source = Buffer.concat(chunks).toString();
  if (source.trim() === '') return {};
  try {
    const found = asRecord(JSON.parse(source));
    if (found) return found;
  } catch {
    throw new ControlError('The body is not JSON.');
  }
  throw new ControlError('The body must be a JSON object.');
}

/** The member as text. Throws ControlError when it is absent. */
export function requireText(body: Input, name: string): string {
  const value = text(body, name);
  if (value === undefined) throw new ControlError(`${name} is missing.`);
  return value;
}

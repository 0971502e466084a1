import type { z } from 'zod';
import { ServiceError } from '../errors';

/** An opaque cursor for the position a list goes on after. */
export function toCursor(position: unknown): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** The position behind a cursor; throws invalid_input for one this list did not give. */
export function fromCursor<S extends z.ZodType>(shape: S, cursor: string): z.output<S> {
  const parsed = shape.safeParse(readJson(cursor));
  if (parsed.success) return parsed.data;
  throw new ServiceError('invalid_input', 'The cursor is not one this list gave.', {
    action: 'Leave it out to start at the first page.',
    issues: [{ field: 'cursor', message: 'must be the nextCursor of an earlier page' }],
  });
}

function readJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

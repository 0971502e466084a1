import { z } from 'zod';
import { type Around, readAround } from '@/lib/domain/decisions/read-around';

/** A file's parts as they are stored: what stands around its records, and the places of those. */
export const FileParts = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.string() }),
    z.object({ kind: z.literal('record'), position: z.number().int() }),
  ]),
);
export type FileParts = z.infer<typeof FileParts>;

/** What a file says around its records; null for a file that is one record, and for none. */
export function aroundOf(stored: unknown): Around | null {
  const parts = FileParts.parse(stored ?? []);
  if (parts.length < 2) return null;
  return readAround(parts.map((part) => (part.kind === 'text' ? part.text : '')).join(''));
}

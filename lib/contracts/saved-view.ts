import { z } from 'zod';
import { Timestamp } from './shapes';

export const SavedView = z.object({
  id: z.uuid(),
  area: z.string(),
  name: z.string(),
  /** The view's URL query, without the question mark. */
  query: z.string(),
  createdAt: Timestamp,
});
export type SavedView = z.infer<typeof SavedView>;

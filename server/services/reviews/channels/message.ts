import { z } from 'zod';

/** What the outbox holds of one piece of news, for whatever kind of channel. */
export const Message = z.object({
  event: z.enum(['review.opened', 'review.overdue', 'test']),
  title: z.string(),
  text: z.string(),
  /** Where to look, on this console. */
  url: z.string(),
  review: z
    .object({ id: z.string(), number: z.number(), owner: z.string().nullable(), dueOn: z.string() })
    .nullable(),
  decision: z.object({ slug: z.string(), title: z.string().nullable() }).nullable(),
});
export type Message = z.infer<typeof Message>;

/** Where a channel sends to; sealed in the database. */
export const Target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('webhook'), url: z.string(), secret: z.string() }),
  z.object({ kind: z.literal('slack'), url: z.string() }),
  z.object({ kind: z.literal('email'), to: z.string() }),
]);
export type Target = z.infer<typeof Target>;

/** What targets are sealed for. */
export const sealPurpose = 'notification channel';

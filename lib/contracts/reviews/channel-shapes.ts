import { z } from 'zod';
import { Timestamp } from '../shapes';

const name = z.string().trim().min(1).max(80).meta({ example: 'On-call channel' });
const url = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .meta({ example: 'https://hooks.example.com/trimtab' });

/** A new channel; what it is sent with is kept encrypted and never shown again. */
export const NewChannel = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('webhook'), name, url }),
  z.strictObject({ kind: z.literal('slack'), name, url }),
  z.strictObject({ kind: z.literal('email'), name, to: z.email().max(320) }),
]);
export type NewChannel = z.infer<typeof NewChannel>;

export const Delivery = z.object({
  id: z.string(),
  event: z.string(),
  state: z.enum(['waiting', 'sent', 'failed']),
  attempts: z.number().int(),
  createdAt: Timestamp,
  tryAt: Timestamp,
  sentAt: Timestamp.nullable(),
  problem: z.string().nullable(),
});

export const Channel = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(['webhook', 'slack', 'email']),
  shown: z.string().describe('What may be shown of where it goes: a host, or a mail address.'),
  createdAt: Timestamp,
  createdBy: z.string(),
  problem: z.string().nullable().describe('Why nothing can be sent by it as the console is set up.'),
  last: z.array(Delivery).describe('Its last deliveries, the last first.'),
});
export type Channel = z.infer<typeof Channel>;

export const CreatedChannel = Channel.extend({
  secret: z
    .string()
    .nullable()
    .describe('What a webhook’s signatures are made with; shown this once. Null for other kinds.'),
});

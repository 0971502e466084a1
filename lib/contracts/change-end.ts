import { z } from 'zod';
import { endStates } from '@/lib/domain/changes/end';
import { ChangeFailure } from './change-failure';

/** When a change is taken back by itself: what the clocks of a time zone will show. */
export const EndTime = z.strictObject({
  localTime: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'must be a date and time such as 2026-11-27T18:00')
    .describe('Date and time on the wall, to the minute. Where the clocks show it twice, the first counts.')
    .meta({ example: '2026-11-27T18:00' }),
  timeZone: z
    .string()
    .max(64)
    .describe('IANA name of the zone, e.g. Europe/Berlin.')
    .meta({ example: 'Europe/Berlin' }),
});
export type EndTime = z.infer<typeof EndTime>;

/** The end of a change and how it stands. */
export const ChangeEnd = z.object({
  endsAt: z.string(),
  timeZone: z.string(),
  /** `waiting`: still to come, or tried again; `asks`: waits for a person; `lifted`: taken off, so it stays. */
  state: z.enum(endStates),
  /** Why it asks, or why it was not taken back yet. */
  problem: ChangeFailure.nullable(),
});
export type ChangeEnd = z.infer<typeof ChangeEnd>;

export const SetChangeEndInput = z.strictObject({
  until: EndTime.nullable().describe('Null: it stays until someone takes it back.'),
  reason: z.string().trim().min(3).max(500),
});
export type SetChangeEndInput = z.infer<typeof SetChangeEndInput>;

import { z } from 'zod';

/** How many days roll-ups are kept, by the hour and by the day. */
export const RollUpRetention = z.strictObject({
  /** Two whole weeks are what a forecast by hour of the week needs. */
  hourlyDays: z.number().int().min(16).max(455).default(35),
  dailyDays: z.number().int().min(62).max(1830).default(400),
});
export type RollUpRetention = z.infer<typeof RollUpRetention>;

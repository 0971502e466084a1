import { z } from 'zod';
import { defineEndpoint } from '../endpoint';

/** How many days roll-ups are kept, by the hour and by the day. */
export const RollUpRetention = z.strictObject({
  /** Two whole weeks are what a forecast by hour of the week needs. */
  hourlyDays: z.number().int().min(16).max(455).default(35),
  dailyDays: z.number().int().min(62).max(1830).default(400),
});
export type RollUpRetention = z.infer<typeof RollUpRetention>;

/** How use is read from CloudWatch and kept. */
export const RollUpStatus = z.object({
  retention: RollUpRetention,
  /** How often a workload is asked about, by what is left of the month's budget of metrics. */
  intervalHours: z.number().int(),
  metricsLeft: z.number().int(),
  workloads: z.number().int(),
  /** Workloads whose use is known back to the start of last month. */
  covered: z.number().int(),
});
export type RollUpStatus = z.infer<typeof RollUpStatus>;

const area = 'costs';

export const getRollUps = defineEndpoint({
  method: 'GET',
  path: '/costs/roll-ups',
  operationId: 'getRollUps',
  area,
  summary: 'How often use is read from CloudWatch, how far it reaches back and how long it is kept',
  permission: 'costs.read',
  output: RollUpStatus,
});

export const updateRollUps = defineEndpoint({
  method: 'PUT',
  path: '/costs/roll-ups',
  operationId: 'updateRollUps',
  area,
  summary: 'Set how many days hourly and daily figures are kept',
  permission: 'settings.manage',
  body: RollUpRetention,
  output: RollUpStatus,
});

export const rollUpEndpoints = [getRollUps, updateRollUps] as const;

import { z } from 'zod';
import type { Db } from '../../../db/client';

export const ownCapKey = 'costs.ownCapUsdMonthly';

/** What the console's own calls may cost in a month when nobody has said otherwise, in US dollars. */
const defaultCapUsd = '25';

/** The month's cap for what the console's own calls cost, a decimal string in US dollars. */
export async function readOwnCap(db: Db): Promise<string> {
  const setting = await db.setting.findUnique({ where: { key: ownCapKey } });
  const parsed = z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .safeParse(setting?.value);
  return parsed.success ? parsed.data : defaultCapUsd;
}

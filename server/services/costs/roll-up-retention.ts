import type { z } from 'zod';
import { RollUpRetention } from '@/lib/contracts/costs/retention';
import type { Db } from '../../db/client';
import { deleteColdStarts } from '../../db/cold-start-repository';
import { deleteRollUps } from '../../db/roll-up-repository';
import type { ServiceContext } from '../context';

export const retentionKey = 'costs.rollUpRetention';
const dayMs = 86_400_000;

/** How long roll-ups are kept: by the setting, or 35 days by the hour and 400 by the day. */
export async function readRetention(db: Db): Promise<z.infer<typeof RollUpRetention>> {
  const stored = await db.setting.findUnique({ where: { key: retentionKey } });
  const parsed = RollUpRetention.safeParse(stored?.value);
  return parsed.success ? parsed.data : RollUpRetention.parse({});
}

/** Deletes roll-ups that are older than they are kept; answers how many rows that were. */
export async function pruneRollUps(ctx: ServiceContext): Promise<number> {
  const { hourlyDays, dailyDays } = await readRetention(ctx.db);
  const now = ctx.clock.now().getTime();
  const before = { hour: new Date(now - hourlyDays * dayMs), day: new Date(now - dailyDays * dayMs) };
  return (await deleteRollUps(ctx.db, before)) + (await deleteColdStarts(ctx.db, before));
}

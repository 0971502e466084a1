import { z } from 'zod';
import { dayStart } from '@/lib/domain/costs/usage/plan-roll-up';
import { metricAllowance, monthStart } from '@/lib/domain/estate/plan-metrics';
import type { Db } from '../../db/client';
import { sumScannedMb } from '../../db/usage-repository';
import type { ServiceContext } from '../context';
import { flushUsage } from '../estate/flush-usage';

export const logScanKey = 'latency.logScanGbMonthly';

/** How many GB of logs may be scanned in a month when nobody has said otherwise: a dollar's worth in us-east-1. */
const defaultScanGb = 200;

/** How many GB of logs may be scanned in a month. */
export async function readLogScanGb(db: Db): Promise<number> {
  const setting = await db.setting.findUnique({ where: { key: logScanKey } });
  const parsed = z.number().min(0).safeParse(setting?.value);
  return parsed.success ? parsed.data : defaultScanGb;
}

export interface LogScanSpend {
  readonly budgetGbMonthly: number;
  readonly usedMb: number;
  /** MB that may still be scanned today, so that the budget lasts to the end of the month. */
  readonly allowanceMb: number;
}

/** The month's budget of scanned logs and what of it is used, this process's own queries up to now included. */
export async function readLogScanSpend(ctx: ServiceContext): Promise<LogScanSpend> {
  await flushUsage(ctx);
  const now = ctx.clock.now();
  const [gb, usedMb, usedToday] = await Promise.all([
    readLogScanGb(ctx.db),
    sumScannedMb(ctx.db, monthStart(now)),
    sumScannedMb(ctx.db, dayStart(now)),
  ]);
  const budgetMonthly = Math.floor(gb * 1024);
  const allowanceMb = metricAllowance({ budgetMonthly, usedThisMonth: usedMb, usedToday, now });
  return { budgetGbMonthly: gb, usedMb, allowanceMb };
}

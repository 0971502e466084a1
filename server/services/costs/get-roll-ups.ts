import type { RollUpStatus } from '@/lib/contracts/costs/retention';
import { lastMonthStart } from '@/lib/domain/costs/usage/plan-roll-up';
import { authorise } from '../../auth/actor';
import { countCovered } from '../../db/roll-up-repository';
import type { ServiceContext } from '../context';
import { readRollUpPace } from './roll-up-region';
import { readRetention } from './roll-up-retention';

/** How often use is read, how far it reaches back and how long it is kept. */
export async function getRollUps(ctx: ServiceContext): Promise<RollUpStatus> {
  authorise(ctx.actor, 'costs.read');
  const [retention, pace, counts] = await Promise.all([
    readRetention(ctx.db),
    readRollUpPace(ctx),
    countCovered(ctx.db, lastMonthStart(ctx.clock.now())),
  ]);
  return { retention, intervalHours: pace.intervalHours, metricsLeft: pace.left, ...counts };
}

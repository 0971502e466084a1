import { Exact } from '@/lib/domain/costs/exact';
import { capOwnUse, ownCostFamily, sayCapReached, sayScanCapReached } from '@/lib/domain/costs/own-use';
import { monthEnd, monthStart } from '@/lib/domain/estate/plan-metrics';
import { SpendCapReached, type SpendGate } from '../../../aws/spend-gate';
import type { Db } from '../../../db/client';
import { addUsage, listUse, sumScannedMb } from '../../../db/usage-repository';
import type { ServiceContext } from '../../context';
import { readLogScanGb } from '../../latency/log-scan-budget';
import { loadPriceBook } from '../load-price-book';
import { readOwnCap } from './own-cap';

const spendLock = 7_224_013;

/**
 * The gate of a database: every process that shares it counts a charged call here before it is sent, one after the
 * other, so that together they stop at the cap.
 */
export function spendGate(ctx: Pick<ServiceContext, 'db' | 'clock'>): SpendGate {
  return {
    isCharged: (operation) => ownCostFamily(operation) !== null,
    async admit(call) {
      const now = ctx.clock.now();
      const book = await loadPriceBook(ctx);
      await ctx.db.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(${spendLock})`;
        const [cap, used] = await Promise.all([readOwnCap(tx), listUse(tx, monthStart(now))]);
        const next = { operation: call.operation, region: call.region, calls: 1, units: call.units };
        if (new Exact(capOwnUse([...used, next], book)).greaterThan(cap)) {
          throw new SpendCapReached(sayCapReached(cap, monthEnd(now)));
        }
        if (ownCostFamily(call.operation) === 'logsInsights') await requireScanLeft(tx, call.units, now);
        await addUsage(tx, [{ ...call, calls: 1, throttled: 0 }]);
      });
    },
  };
}

async function requireScanLeft(tx: Db, mb: number, now: Date): Promise<void> {
  const [gb, used] = await Promise.all([readLogScanGb(tx), sumScannedMb(tx, monthStart(now))]);
  if (used + mb > gb * 1024) throw new SpendCapReached(sayScanCapReached(gb, monthEnd(now)));
}

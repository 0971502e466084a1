import { gatewayOf } from '../../aws/client-factory';
import { addUsage } from '../../db/usage-repository';
import type { ServiceContext } from '../context';

/** Stores what this process has asked of AWS since the last time; on failure the counts are kept for the next. */
export async function flushUsage(ctx: ServiceContext): Promise<void> {
  const { usage } = gatewayOf(ctx.aws);
  const counts = usage.drain();
  if (counts.length === 0) return;
  try {
    await addUsage(ctx.db, counts);
  } catch (error) {
    usage.restore(counts);
    throw error;
  }
}

import { listBalancedTargets } from '../../../aws/load-balancing/list-balanced-targets';
import { hasBalancedServices, storeBalancedTargets } from '../../../db/balancer-repository';
import { type SyncRun, tryRead } from './sync-run';

/** Reads which load balancers are in front of a region's services, where any is; what can't be read stays as it was. */
export async function storeBalancers({ ctx, key, scope, failures }: SyncRun): Promise<void> {
  if (!(await hasBalancedServices(ctx.db, key))) return;
  const targets = await tryRead(failures, () => listBalancedTargets(ctx.aws, scope));
  if (targets === null) return;
  const seenAt = ctx.clock.now();
  await ctx.db.$transaction((tx) => storeBalancedTargets(tx, key, targets, seenAt));
}

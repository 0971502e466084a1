import { moveGroup } from '../../../db/change-group-repository';
import type { Db } from '../../../db/client';
import type { ServiceContext } from '../../context';
import { askRun } from './ask-run';

/** Drops a group none of whose changes was applied, inside the caller's transaction; false once one may have been. */
export async function dropGroup(ctx: ServiceContext, tx: Db, groupId: string): Promise<boolean> {
  const now = ctx.clock.now();
  const dropped = { state: 'cancelled', settledAt: now, cancelledAt: now } as const;
  if (!(await moveGroup(tx, groupId, ['planning', 'planned'], dropped))) return false;
  await askRun(tx, groupId);
  return true;
}

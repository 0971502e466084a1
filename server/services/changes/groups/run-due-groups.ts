import { authorise } from '../../../auth/actor';
import { listDueGroups } from '../../../db/change-group-repository';
import type { ServiceContext } from '../../context';
import { askRun } from './ask-run';

/** Asks for each group that something is left to do for and that nobody is at; answers how many there are. */
export async function runDueGroups(ctx: ServiceContext): Promise<number> {
  authorise(ctx.actor, 'changes.apply');
  const due = await listDueGroups(ctx.db, ctx.clock.now());
  for (const groupId of due) await askRun(ctx.db, groupId);
  return due.length;
}

import { authorise } from '../../../auth/actor';
import { listDuePlans } from '../../../db/plan-ahead-repository';
import type { ServiceContext } from '../../context';
import { askStart } from './ask-start';

/** Asks for each plan ahead whose beginning has come; answers how many there are. */
export async function startDuePlans(ctx: ServiceContext): Promise<number> {
  authorise(ctx.actor, 'changes.apply');
  const due = await listDuePlans(ctx.db, ctx.clock.now());
  for (const planId of due) await askStart(ctx.db, planId);
  return due.length;
}

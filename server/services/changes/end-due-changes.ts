import { authorise } from '../../auth/actor';
import { listDueEnds } from '../../db/change-end-repository';
import { sendJob } from '../../jobs/send-job';
import type { ServiceContext } from '../context';

/** Asks for each change whose end is due to be taken back; answers how many are. */
export async function endDueChanges(ctx: ServiceContext): Promise<number> {
  authorise(ctx.actor, 'changes.apply');
  const due = await listDueEnds(ctx.db, ctx.clock.now());
  for (const changeId of due) await sendJob(ctx.db, 'end-change', { changeId }, { key: changeId });
  return due.length;
}

import { ChangePlan } from '@/lib/contracts/change-plan';
import { finishEnd } from '../../db/change-end-repository';
import type { Db } from '../../db/client';
import type { ServiceContext } from '../context';
import type { LoadedChange } from './load-change';
import { recordAct } from './record';

/** Ends the time box of the change that this one has taken back, in the transaction that records it in force. */
export async function finishEndOfReverted(ctx: ServiceContext, tx: Db, { row }: LoadedChange): Promise<void> {
  if (row.reverts === null) return;
  const { id, number, plan } = row.reverts;
  if (!(await finishEnd(tx, id, ctx.clock.now()))) return;
  const subject = { id, number, title: ChangePlan.parse(plan).title, workloadName: row.workload.name };
  const words = `Change #${row.number} has taken it back.`;
  await recordAct(ctx, tx, subject, { kind: 'endDone', words }, { after: { state: 'done', problem: null } });
}

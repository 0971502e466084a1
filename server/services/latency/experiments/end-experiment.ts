import {
  type ExperimentAct,
  experimentStates,
  moveExperiment,
} from '@/lib/domain/latency/experiments/experiment-state';
import { appendAudit } from '../../../db/audit-repository';
import type { Db } from '../../../db/client';
import { type ExperimentRow, moveExperimentRow } from '../../../db/experiment-repository';
import type { ServiceContext } from '../../context';

/** Takes an experiment to one of its ends, with the reason; false where it stands elsewhere by now. */
export async function endExperiment(
  ctx: ServiceContext,
  tx: Db,
  row: ExperimentRow,
  {
    act,
    reason,
    verdicts,
  }: { readonly act: Exclude<ExperimentAct, 'begin'>; readonly reason: string; readonly verdicts?: unknown },
): Promise<boolean> {
  const from = experimentStates.find((state) => state === row.state);
  const state = from ? moveExperiment(from, act) : null;
  if (state === null) return false;
  const now = ctx.clock.now();
  if (!(await moveExperimentRow(tx, row, { state, endedAt: now, endReason: reason }))) return false;
  await appendAudit(tx, ctx.actor, now, {
    action: `experiment.${act}`,
    subject: { kind: 'experiment', id: row.id, label: row.title },
    before: { state: row.state },
    after: { state, verdicts },
    reason,
  });
  return true;
}

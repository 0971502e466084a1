import type { ExperimentDetail } from '@/lib/contracts/experiment-shapes';
import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import { moveExperimentRow } from '../../../db/experiment-repository';
import { sendJob } from '../../../jobs/send-job';
import type { ServiceContext } from '../../context';
import { getExperiment } from './get-experiment';
import { isOver, requireExperiment } from './require-experiment';

/** Moves the planned end of an experiment; throws conflict once it is over. */
export async function extendExperiment(
  ctx: ServiceContext,
  { experimentId, plannedDays }: { readonly experimentId: string; readonly plannedDays: number },
): Promise<ExperimentDetail> {
  authorise(ctx.actor, 'experiments.write');
  await ctx.db.$transaction(async (tx) => {
    const row = await requireExperiment(tx, experimentId);
    if (row.endedAt !== null || !(await moveExperimentRow(tx, row, { plannedDays }))) throw isOver(row);
    await appendAudit(tx, ctx.actor, ctx.clock.now(), {
      action: 'experiment.extend',
      subject: { kind: 'experiment', id: row.id, label: row.title },
      before: { plannedDays: row.plannedDays },
      after: { plannedDays },
    });
    await sendJob(tx, 'evaluate-experiments', {}, { key: 'extended' });
  });
  return getExperiment(ctx, { experimentId });
}

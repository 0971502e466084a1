import type { ExperimentDetail } from '@/lib/contracts/experiment-shapes';
import { authorise } from '../../../auth/actor';
import type { ServiceContext } from '../../context';
import { endExperiment } from './end-experiment';
import { getExperiment } from './get-experiment';
import { isOver, requireExperiment } from './require-experiment';

/** Stops an experiment without a verdict; throws conflict once it is over. */
export async function cancelExperiment(
  ctx: ServiceContext,
  { experimentId, reason }: { readonly experimentId: string; readonly reason: string },
): Promise<ExperimentDetail> {
  authorise(ctx.actor, 'experiments.write');
  await ctx.db.$transaction(async (tx) => {
    const row = await requireExperiment(tx, experimentId);
    if (!(await endExperiment(ctx, tx, row, { act: 'cancel', reason }))) throw isOver(row);
  });
  return getExperiment(ctx, { experimentId });
}

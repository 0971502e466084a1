import type { ExperimentDetail } from '@/lib/contracts/experiment-shapes';
import { authorise } from '../../../auth/actor';
import type { ServiceContext } from '../../context';
import { requireExperiment } from './require-experiment';
import { toExperimentDetail } from './to-experiment';

/** One experiment with its baseline, its prediction and what was found at the last look; throws not_found. */
export async function getExperiment(
  ctx: ServiceContext,
  { experimentId }: { readonly experimentId: string },
): Promise<ExperimentDetail> {
  authorise(ctx.actor, 'estate.read');
  return toExperimentDetail(await requireExperiment(ctx.db, experimentId));
}

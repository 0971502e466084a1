import type { EvidenceContent, EvidenceSource } from '@/lib/contracts/decisions/evidence-shapes';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { requireScenario } from '../../costs/scenarios/require-scenario';
import { makeContent } from '../../costs/scenarios/take-snapshot';
import { getExperiment } from '../../latency/experiments/get-experiment';
import { queryEstate } from './query-estate';

interface Asked {
  readonly source: EvidenceSource;
  readonly note: string;
}

/** What a source comes to now, as it will be kept. */
export async function freezeSource(
  ctx: ServiceContext,
  decisionId: string,
  { source, note }: Asked,
): Promise<EvidenceContent> {
  switch (source.kind) {
    case 'comparison': {
      const scenario = await requireScenario(ctx.db, source.scenarioId);
      const reason = note || 'Attached to a decision.';
      return {
        kind: 'comparison',
        scenarioId: scenario.id,
        snapshot: await makeContent(ctx, scenario, reason),
      };
    }
    case 'experiment': {
      const { evidence, number } = await getExperiment(ctx, { experimentId: source.experimentId });
      if (evidence) return evidence;
      throw new ServiceError('refused', `Experiment ${number} has not concluded: it came to nothing yet.`, {
        action: 'Attach it once it has ended.',
      });
    }
    case 'query':
      return queryEstate(ctx, decisionId, source);
  }
}

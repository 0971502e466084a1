import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { requireScenario } from './require-scenario';

interface Input {
  readonly scenarioId: string;
  readonly shareId: string;
}

/** Ends a shared link at once; one that has ended already stays so. Throws not_found for a link of another comparison. */
export async function revokeShare(ctx: ServiceContext, { scenarioId, shareId }: Input): Promise<void> {
  authorise(ctx.actor, 'scenarios.write');
  const now = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
    const { name } = await requireScenario(tx, scenarioId);
    const share = await tx.scenarioShare.findFirst({ where: { id: shareId, snapshot: { scenarioId } } });
    if (!share) throw new ServiceError('not_found', 'There is no such link to this comparison.');
    const { count } = await tx.scenarioShare.updateMany({
      where: { id: shareId, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 0) return;
    await appendAudit(tx, ctx.actor, now, {
      action: 'scenario.revokeShare',
      subject: { kind: 'scenario', id: scenarioId, label: name },
      after: { share: shareId },
    });
  });
}

import type { Share } from '@/lib/contracts/costs/scenario-shapes';
import { authorise } from '../../../auth/actor';
import { hashSecret, newSecret } from '../../../auth/secret';
import { appendAudit } from '../../../db/audit-repository';
import type { ServiceContext } from '../../context';
import { requireScenario } from './require-scenario';
import { makeContent, storeSnapshot } from './take-snapshot';
import { toShare } from './to-scenario';

const dayMs = 86_400_000;

interface Input {
  readonly scenarioId: string;
  readonly expiresInDays: number;
}

/** Freezes a saved comparison and makes a link to that; the link's token is stored as a hash only. */
export async function shareScenario(
  ctx: ServiceContext,
  { scenarioId, expiresInDays }: Input,
): Promise<{ share: Share; path: string }> {
  authorise(ctx.actor, 'scenarios.write');
  const row = await requireScenario(ctx.db, scenarioId);
  const content = await makeContent(ctx, row, `shared for ${expiresInDays} days`);
  const now = new Date(content.takenAt);
  const token = newSecret('share_');
  const expiresAt = new Date(now.getTime() + expiresInDays * dayMs);
  return ctx.db.$transaction(async (tx) => {
    const snapshot = await storeSnapshot(tx, ctx, scenarioId, content);
    const share = await tx.scenarioShare.create({
      data: {
        snapshotId: snapshot.id,
        hash: hashSecret(token),
        createdById: ctx.actor.userId,
        createdByLabel: ctx.actor.label,
        createdAt: now,
        expiresAt,
      },
    });
    await appendAudit(tx, ctx.actor, now, {
      action: 'scenario.share',
      subject: { kind: 'scenario', id: scenarioId, label: row.name },
      after: { share: share.id, snapshot: snapshot.id, expiresAt },
    });
    return { share: toShare(share, now), path: `/shared/${token}` };
  });
}

import { SnapshotContent } from '@/lib/contracts/costs/scenario-shapes';
import { hashSecret } from '../../../auth/secret';
import { findShareByHash } from '../../../db/scenario-repository';
import type { ServiceContext } from '../../context';

const touchEveryMs = 60_000;

/** What a link shows, with its end; null when it is unknown, expired or revoked, which look alike from outside. */
export async function readShared(
  { db, clock }: Pick<ServiceContext, 'db' | 'clock'>,
  token: string,
): Promise<{ readonly content: SnapshotContent; readonly expiresAt: string } | null> {
  const share = await findShareByHash(db, hashSecret(token));
  const now = clock.now();
  if (!share || share.revokedAt || share.expiresAt <= now) return null;
  const idleMs = share.lastReadAt ? now.getTime() - share.lastReadAt.getTime() : touchEveryMs;
  if (idleMs >= touchEveryMs) {
    await db.scenarioShare.updateMany({ where: { id: share.id }, data: { lastReadAt: now } });
  }
  return {
    content: SnapshotContent.parse(share.snapshot.content),
    expiresAt: share.expiresAt.toISOString(),
  };
}

import { authorise } from '../../auth/actor';
import { appendAudit } from '../../db/audit-repository';
import { closeToken, findToken } from '../../db/token-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';

/** Revokes an API token for good; nothing changes when it was revoked before. Throws `not_found`. */
export async function revokeToken({ actor, db, clock }: ServiceContext, tokenId: string): Promise<void> {
  authorise(actor, 'tokens.manage');
  const now = clock.now();
  await db.$transaction(async (tx) => {
    const token = await findToken(tx, tokenId);
    if (!token) {
      throw new ServiceError('not_found', 'There is no such API token.', {
        action: 'Look for it in Settings › API tokens.',
      });
    }
    if (!(await closeToken(tx, tokenId, now))) return;
    await appendAudit(tx, actor, now, {
      action: 'token.revoke',
      subject: { kind: 'token', id: tokenId, label: token.name },
    });
  });
}

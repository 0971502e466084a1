import { authorise } from '../../auth/actor';
import { appendAudit } from '../../db/audit-repository';
import { closeSession } from '../../db/session-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';

/** Ends one of the caller's own sessions; throws `not_found` when it is not theirs or not open. */
export async function endSession({ actor, db, clock }: ServiceContext, sessionId: string): Promise<void> {
  authorise(actor, 'self.manage');
  const now = clock.now();
  await db.$transaction(async (tx) => {
    const ended = actor.userId !== null && (await closeSession(tx, actor.userId, sessionId, now));
    if (!ended) {
      throw new ServiceError('not_found', 'You have no open session of that id.', {
        action: 'Look at your sessions in Settings › You.',
      });
    }
    await appendAudit(tx, actor, now, {
      action: 'session.end',
      subject: { kind: 'session', id: sessionId, label: actor.label },
    });
  });
}

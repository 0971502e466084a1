import { authorise } from '../../auth/actor';
import { appendAudit } from '../../db/audit-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { requestEstateSync, type SyncWish } from './request-estate-sync';

/** Reads the estate now on a person's wish, all of it or a part; throws not_found when the part is not watched. */
export async function requestSync(ctx: ServiceContext, wish: SyncWish): Promise<{ requested: number }> {
  authorise(ctx.actor, 'sync.request');
  const requested = await requestEstateSync(ctx, wish);
  if (requested === 0) {
    throw new ServiceError('not_found', 'No watched region fits.', {
      action: 'Add the account or resume the region in Settings › Accounts.',
    });
  }
  const label = [wish.accountId, wish.region].filter((part) => part !== undefined).join(', ') || 'the estate';
  await ctx.db.$transaction((tx) =>
    appendAudit(tx, ctx.actor, ctx.clock.now(), {
      action: 'sync.request',
      subject: { kind: 'estate', id: label, label },
      after: { regions: requested },
    }),
  );
  return { requested };
}

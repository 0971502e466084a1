import type { SavedView } from '@/lib/contracts/saved-view';
import { authorise } from '../../auth/actor';
import { appendAudit } from '../../db/audit-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { toSavedView } from './to-saved-view';

interface Input {
  readonly area: string;
  readonly name: string;
  readonly query: string;
}

/** Saves a view for the caller, replacing one of the same area and name. */
export async function saveView(ctx: ServiceContext, input: Input): Promise<SavedView> {
  authorise(ctx.actor, 'views.write');
  const { userId } = ctx.actor;
  if (userId === null) throw new ServiceError('forbidden', 'Views belong to people; the system has none.');
  const now = ctx.clock.now();
  return ctx.db.$transaction(async (tx) => {
    const key = { userId, area: input.area, name: input.name };
    const before = await tx.savedView.findUnique({ where: { userId_area_name: key } });
    const row = await tx.savedView.upsert({
      where: { userId_area_name: key },
      create: { ...key, query: input.query, createdAt: now },
      update: { query: input.query },
    });
    await appendAudit(tx, ctx.actor, now, {
      action: 'view.save',
      subject: { kind: 'view', id: row.id, label: row.name },
      before: before && { query: before.query },
      after: { area: row.area, query: row.query },
    });
    return toSavedView(row);
  });
}

import { replanItems } from '../../../db/change-group-repository';
import type { ServiceContext } from '../../context';
import { askRun } from './ask-run';
import type { LoadedGroup } from './load-group';

/** Has those of a planned group planned again that AWS could not be read for; the others keep their plans. */
export async function planUnreadAgain(ctx: ServiceContext, { row, items }: LoadedGroup): Promise<void> {
  const unread = items.filter(({ isUnread }) => isUnread).map((item) => item.row.position);
  await ctx.db.$transaction(async (tx) => {
    if (await replanItems(tx, row.id, unread)) await askRun(tx, row.id);
  });
}

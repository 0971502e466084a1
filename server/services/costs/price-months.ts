import { toMonthText } from '@/lib/domain/costs/month-length';
import { lastMonthStart } from '@/lib/domain/costs/usage/plan-roll-up';
import { authorise } from '../../auth/actor';
import { isMonthSettled } from '../../db/priced-month-repository';
import type { ServiceContext } from '../context';
import { loadPriceBook } from './load-price-book';
import { priceAccountMonth } from './price-account-month';

/** Prices the running month of every account, and last month while something of it may still change. */
export async function priceMonths(ctx: ServiceContext, signal: AbortSignal): Promise<void> {
  authorise(ctx.actor, 'sync.request');
  const now = ctx.clock.now();
  const last = toMonthText(lastMonthStart(now));
  const months = (await isMonthSettled(ctx.db, last)) ? [toMonthText(now)] : [toMonthText(now), last];
  const book = await loadPriceBook(ctx);
  const accounts = await ctx.db.account.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
  for (const month of months) {
    for (const { id } of accounts) {
      signal.throwIfAborted();
      await priceAccountMonth(ctx, book, { accountId: id, month });
    }
  }
}

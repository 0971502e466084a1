import { type ListedPrice, listPrices } from '@/lib/domain/costs/list-prices';
import { authorise } from '../../auth/actor';
import type { ServiceContext } from '../context';
import { loadPriceBook } from './load-price-book';

/** Every price of the price book with its source and date, of one region when it is named. */
export async function listBookPrices(
  ctx: ServiceContext,
  { region }: { readonly region?: string | undefined },
): Promise<{ data: ListedPrice[]; meta: { nextCursor: null } }> {
  authorise(ctx.actor, 'costs.read');
  return { data: listPrices(await loadPriceBook(ctx), region ?? null), meta: { nextCursor: null } };
}

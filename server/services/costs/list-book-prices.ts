import { type ListedPrice, listPrices } from '@/lib/domain/costs/list-prices';
import { bundledPriceBook } from '@/lib/domain/costs/price-book';
import type { BookRegion } from '@/lib/domain/costs/prices/price-table';
import { authorise } from '../../auth/actor';
import type { ServiceContext } from '../context';

/** Every price of the price book with its source and date, of one region when it is named. */
export function listBookPrices(
  ctx: ServiceContext,
  { region }: { readonly region?: BookRegion | undefined },
): { data: ListedPrice[]; meta: { nextCursor: null } } {
  authorise(ctx.actor, 'costs.read');
  return { data: listPrices(bundledPriceBook, region ?? null), meta: { nextCursor: null } };
}

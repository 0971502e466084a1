import type { PriceHistory } from '@/lib/contracts/costs/prices';
import { listPrice } from '@/lib/domain/costs/list-prices';
import type { PriceKey } from '@/lib/domain/costs/price-book';
import { authorise } from '../../../auth/actor';
import { listPriceChanges } from '../../../db/price-version-repository';
import type { ServiceContext } from '../../context';
import { loadPriceBook } from '../load-price-book';
import { toPriceChange } from './to-price-version';

/** The price in force of a key in a region, and every change of it that a refresh or import brought. */
export async function getPriceHistory(
  ctx: ServiceContext,
  wish: { readonly key: PriceKey; readonly region: string },
): Promise<PriceHistory> {
  authorise(ctx.actor, 'costs.read');
  const [book, rows] = await Promise.all([loadPriceBook(ctx), listPriceChanges(ctx.db, wish)]);
  return {
    current: listPrice(book, wish.key, wish.region),
    data: rows.map(({ version, ...row }) => ({
      ...toPriceChange(row),
      version: version.number,
      source: version.source === 'file' ? version.label : 'AWS Price List',
    })),
    meta: { nextCursor: null },
  };
}

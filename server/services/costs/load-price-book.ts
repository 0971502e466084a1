import { type PriceOverride, withOverrides } from '@/lib/domain/costs/adjust-book';
import { layerBook } from '@/lib/domain/costs/layer-book';
import { bundledPriceBook, isPriceKey, type PriceBook } from '@/lib/domain/costs/price-book';
import type { ListedRow } from '@/lib/domain/costs/price-list/map-offers';
import { findVersionInForce, readVersionPrices } from '../../db/price-book-repository';
import { listOverridesAt } from '../../db/price-override-repository';
import type { ServiceContext } from '../context';

/**
 * The price book in force, which everything that prices on the server looks prices up in: one's own prices, before
 * those of AWS's Price List as last refreshed, before those that come with the product.
 */
export async function loadPriceBook(ctx: Pick<ServiceContext, 'db' | 'clock'>): Promise<PriceBook> {
  const [version, overrides] = await Promise.all([
    findVersionInForce(ctx.db),
    listOverridesAt(ctx.db, ctx.clock.now()),
  ]);
  const listed = version === null ? bundledPriceBook : await loadVersion(ctx, version);
  return withOverrides(listed, overrides.flatMap(toOverride));
}

// A version never changes, so what was read of the last one is kept.
let kept: { readonly id: string; readonly book: PriceBook } | null = null;

async function loadVersion({ db }: Pick<ServiceContext, 'db'>, id: string): Promise<PriceBook> {
  if (kept?.id === id) return kept.book;
  const rows: readonly ListedRow[] = await readVersionPrices(db, id);
  kept = { id, book: layerBook(bundledPriceBook, rows) };
  return kept.book;
}

type OverrideRow = Awaited<ReturnType<typeof listOverridesAt>>[number];

function toOverride({ key, region, usd, reason, validFrom }: OverrideRow): readonly PriceOverride[] {
  if (!isPriceKey(key)) return [];
  return [{ key, region, usd, reason, asOf: validFrom.toISOString().slice(0, 10) }];
}

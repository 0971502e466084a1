import { layerBook, toRows } from '@/lib/domain/costs/layer-book';
import { bundledPriceBook } from '@/lib/domain/costs/price-book';
import { compareBooks } from '@/lib/domain/costs/price-list/compare-books';
import { type ListedRow, mapOffers, type OfferScope } from '@/lib/domain/costs/price-list/map-offers';
import { mergeBook } from '@/lib/domain/costs/price-list/merge-book';
import type { OfferedProduct } from '@/lib/domain/costs/price-list/offered-product';
import type { Db } from '../../../db/client';
import {
  completeVersion,
  findVersionInForce,
  readVersionPrices,
  type VersionResult,
} from '../../../db/price-book-repository';
import type { ServiceContext } from '../../context';

const bookLock = 7_224_011;

/**
 * Makes the prices found the book in force and raises each difference to the one before; false when the hold on the
 * version was lost, with nothing stored.
 */
export async function storeVersion(
  ctx: ServiceContext,
  held: { readonly id: string; readonly by: string },
  products: readonly OfferedProduct[],
  scope: Omit<OfferScope, 'today'>,
): Promise<boolean> {
  const now = ctx.clock.now();
  const mapped = mapOffers(products, { ...scope, today: now.toISOString().slice(0, 10) });
  return ctx.db.$transaction(async (tx) => {
    // One after the other, so that each is compared with the one it follows.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${bookLock})`;
    const before = await readInForce(tx);
    const prices = mergeBook(before, mapped, scope);
    const result: VersionResult = {
      prices,
      issues: mapped.issues,
      differences: compareBooks(inForce(before), inForce(prices)),
      listed: mapped.rows.length,
      publishedOn: mapped.rows.map(({ asOf }) => asOf).reduce<string | null>(later, null),
    };
    return completeVersion(tx, held.id, held.by, result, now);
  });
}

async function readInForce(tx: Db): Promise<readonly ListedRow[]> {
  const id = await findVersionInForce(tx);
  return id === null ? [] : readVersionPrices(tx, id);
}

// What no list says anything of falls back on the bundled price, so that is what is compared.
function inForce(rows: readonly ListedRow[]): readonly ListedRow[] {
  return toRows(layerBook(bundledPriceBook, rows));
}

function later(a: string | null, b: string): string {
  return a !== null && a > b ? a : b;
}

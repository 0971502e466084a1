import { randomUUID } from 'node:crypto';
import type { OfferFile } from '@/lib/contracts/costs/price-file';
import type { PriceVersionDetail } from '@/lib/contracts/costs/prices';
import { isWanted, regionOf } from '@/lib/domain/costs/price-list/map-offers';
import type { OfferedProduct } from '@/lib/domain/costs/price-list/offered-product';
import { priceRules } from '@/lib/domain/costs/price-list/price-rules';
import { authorise } from '../../../auth/actor';
import { toOfferedProduct } from '../../../aws/pricing/to-offered-product';
import { appendAudit } from '../../../db/audit-repository';
import { failVersion } from '../../../db/price-book-repository';
import { ServiceError } from '../../../errors';
import { toFailure } from '../../aws-failure';
import type { ServiceContext } from '../../context';
import { getPriceVersion } from './get-price-version';
import { storeVersion } from './store-version';

const heldForMs = 120_000;

/**
 * Makes the prices of an offer file part of the book in force, for the regions it has; throws invalid_input for a
 * file without prices of the book, conflict while a refresh is under way.
 */
export async function importPriceFile(
  ctx: ServiceContext,
  { name, file }: { readonly name: string; readonly file: OfferFile },
): Promise<PriceVersionDetail> {
  authorise(ctx.actor, 'prices.manage');
  const products = readProducts(file);
  const regions = [...new Set(products.flatMap((product) => regionOf(product) ?? []))].sort();
  if (regions.length === 0) throw refuse(file.offerCode);
  const held = { id: randomUUID(), by: randomUUID() };
  await begin(ctx, held, name, regions);
  try {
    await storeVersion(ctx, held, products, { services: [file.offerCode], regions });
  } catch (error) {
    await failVersion(ctx.db, held.id, held.by, toFailure(error), ctx.clock.now());
    throw error;
  }
  return getPriceVersion(ctx, { versionId: held.id });
}

function readProducts({ offerCode, publicationDate, products, terms }: OfferFile): readonly OfferedProduct[] {
  return Object.entries(products).flatMap(([sku, listed]) => {
    const item = {
      product: listed,
      serviceCode: offerCode,
      publicationDate,
      terms: { OnDemand: terms.OnDemand[sku] ?? {} },
    };
    const product = toOfferedProduct(item);
    return product && isWanted(product) ? [product] : [];
  });
}

async function begin(
  ctx: ServiceContext,
  held: { readonly id: string; readonly by: string },
  label: string,
  regions: string[],
): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.priceBookVersion.createMany({
      data: {
        id: held.id,
        source: 'file',
        label,
        state: 'running',
        regions,
        requestedAt: now,
        requestedByLabel: ctx.actor.label,
        claimedBy: held.by,
        claimedUntil: new Date(now.getTime() + heldForMs),
      },
      skipDuplicates: true,
    });
    if (count === 0) {
      throw new ServiceError('conflict', 'A refresh of the prices is under way.', {
        action: 'Wait until it is done, then send the file again.',
      });
    }
    await appendAudit(tx, ctx.actor, now, {
      action: 'prices.import',
      subject: { kind: 'priceBook', id: held.id, label },
      after: { regions },
    });
  });
}

function refuse(offerCode: string): ServiceError {
  const services = [...new Set(priceRules.map(({ service }) => service))];
  const message = services.includes(offerCode)
    ? `The file of ${offerCode} holds none of the prices of the book.`
    : `The file is of ${offerCode}, which the book has no prices of.`;
  return new ServiceError('invalid_input', message, {
    action: `Send AWS’s offer file of one of: ${services.join(', ')}.`,
    issues: [{ field: services.includes(offerCode) ? 'products' : 'offerCode', message }],
  });
}

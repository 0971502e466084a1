import { z } from 'zod';
import type { OfferedProduct, OfferedStep } from '@/lib/domain/costs/price-list/offered-product';

const decimal = z.string().regex(/^\d{1,15}(\.\d{1,20})?$/);

const Dimension = z.object({
  unit: z.string().max(200),
  beginRange: decimal.default('0'),
  endRange: z.union([decimal, z.literal('Inf')]).default('Inf'),
  pricePerUnit: z.object({ USD: decimal.optional() }),
});

const Term = z.object({ priceDimensions: z.record(z.string(), Dimension) });

/** A product as offer files list it, without its price. */
export const ListedProduct = z.object({
  sku: z.string().max(100),
  productFamily: z.string().max(200).default(''),
  attributes: z.record(z.string(), z.string().max(2000)),
});
export type ListedProduct = z.infer<typeof ListedProduct>;

/** The on-demand terms of one product, by their code. */
export const OnDemandTerms = z.record(z.string(), Term);

const PriceListItem = z.object({
  product: ListedProduct,
  serviceCode: z.string().max(100),
  publicationDate: z.string().optional(),
  terms: z.object({ OnDemand: OnDemandTerms.default({}) }),
});

/** The product in an item of GetProducts; null where it has not the shape AWS describes. */
export function toOfferedProduct(item: unknown): OfferedProduct | null {
  const parsed = PriceListItem.safeParse(item);
  if (!parsed.success) return null;
  const { product, serviceCode, publicationDate, terms } = parsed.data;
  return {
    sku: product.sku,
    service: serviceCode,
    family: product.productFamily,
    attributes: product.attributes,
    steps: toSteps(terms.OnDemand),
    publishedOn: toDay(publicationDate),
  };
}

/** The steps of a product's on-demand price. */
export function toSteps(terms: z.infer<typeof OnDemandTerms>): readonly OfferedStep[] {
  return Object.values(terms).flatMap(({ priceDimensions }) =>
    Object.values(priceDimensions).map(({ unit, beginRange, endRange, pricePerUnit }) => ({
      from: beginRange,
      to: endRange,
      unit,
      usd: pricePerUnit.USD ?? null,
    })),
  );
}

/** The day of a publication date; null where it says none. */
export function toDay(publicationDate: string | undefined): string | null {
  return publicationDate !== undefined && /^\d{4}-\d\d-\d\d/.test(publicationDate)
    ? publicationDate.slice(0, 10)
    : null;
}

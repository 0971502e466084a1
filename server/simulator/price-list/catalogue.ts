import { createHash } from 'node:crypto';
import {
  type PricedRegion,
  type PriceTier,
  type Product,
  pricedRegions,
  tiersOf,
  usageTypeIn,
} from './product';
import { dataProducts } from './products/data-products';
import { fargateProducts } from './products/fargate-products';
import { lambdaProducts } from './products/lambda-products';
import { networkProducts } from './products/network-products';

/** A product as one region sells it. */
export interface Offer {
  readonly sku: string;
  readonly product: Product;
  readonly region: PricedRegion;
  readonly usageType: string;
  readonly tiers: readonly PriceTier[];
}

const products = [...lambdaProducts, ...fargateProducts, ...networkProducts, ...dataProducts];
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Letters and digits that look like the Price List's codes and depend on the text alone. */
export function codeOf(text: string, length: number): string {
  const digest = createHash('sha256').update(text).digest();
  return Array.from(digest.subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join('');
}

function offersOf(product: Product): Offer[] {
  return pricedRegions.flatMap((region) => {
    const price = product.prices[region.code];
    if (price === undefined) return [];
    const usageType = usageTypeIn(product, region);
    const sku = codeOf([product.service, product.family, usageType, product.operation].join('/'), 16);
    return [{ sku, product, region, usageType, tiers: tiersOf(price) }];
  });
}

/** Everything on sale, by SKU within each service. */
export const offers: readonly Offer[] = products
  .flatMap(offersOf)
  .sort((left, right) => (left.sku < right.sku ? -1 : 1));

/** Codes of the services that have prices, in order. */
export const serviceCodes: readonly string[] = [
  ...new Set(products.map((product) => product.service)),
].sort();

const byService = new Map(
  serviceCodes.map((code) => [code, offers.filter((offer) => offer.product.service === code)]),
);

/** The offers of a service; null for a code nobody knows. */
export function offersOfService(code: string): readonly Offer[] | null {
  return byService.get(code) ?? null;
}

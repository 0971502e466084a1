import { type Filter, paginateGetProducts } from '@aws-sdk/client-pricing';
import type { OfferedProduct } from '@/lib/domain/costs/price-list/offered-product';
import type { PriceFilter, PriceQuestion } from '@/lib/domain/costs/price-list/price-questions';
import type { AwsAccess, AwsScope } from '../access';
import { pricingClient } from '../client-factory';
import { toOfferedProduct } from './to-offered-product';

/** Where the Price List API is, whichever region is asked about. */
export const priceListRegion = 'us-east-1';

/** The products that answer a question, of every page; an entry that can't be read is left out and so not found. */
export async function getProducts(
  access: AwsAccess,
  scope: AwsScope,
  { service, filters }: PriceQuestion,
): Promise<readonly OfferedProduct[]> {
  const products: OfferedProduct[] = [];
  const pages = paginateGetProducts(
    { client: pricingClient(access, { ...scope, region: priceListRegion }), pageSize: 100 },
    { ServiceCode: service, FormatVersion: 'aws_v1', Filters: filters.map(toFilter) },
  );
  for await (const page of pages) {
    for (const text of page.PriceList ?? []) {
      const product = toOfferedProduct(JSON.parse(String(text)));
      if (product) products.push(product);
    }
  }
  return products;
}

function toFilter({ field, value, by }: PriceFilter): Filter {
  return { Field: field, Value: value, Type: by === 'contains' ? 'CONTAINS' : 'TERM_MATCH' };
}

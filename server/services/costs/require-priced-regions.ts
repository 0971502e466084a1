import type { EstimateCostsInput } from '@/lib/contracts/costs/estimate-shapes';
import type { PriceBook } from '@/lib/domain/costs/price-book';
import { ServiceError } from '../../errors';

/** Refuses an estimate that names a region the book has no prices of, by the field that names it. */
export function requirePricedRegions(
  book: PriceBook,
  { region, components }: Pick<EstimateCostsInput, 'region' | 'components'>,
): void {
  const named = [
    { field: 'region', region },
    ...components.map((one, index) => ({ field: `components.${index}.region`, region: one.region })),
  ];
  const issues = named
    .filter((one) => one.region !== undefined && !book.regions.includes(one.region))
    .map(({ field, region: name }) => ({
      field,
      message: `${name} has no prices in the price book; it has ${book.regions.join(', ')}.`,
    }));
  if (issues.length === 0) return;
  throw new ServiceError('invalid_input', 'The price book has no prices of that region.', {
    action: 'Choose another region, or refresh the prices for it in Settings › Prices.',
    issues,
  });
}

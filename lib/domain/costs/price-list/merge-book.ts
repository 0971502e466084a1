import type { ListedRow, MappedOffers, OfferScope } from './map-offers';
import { priceRules } from './price-rules';

/** The next book: what the list says where it was asked, what was known before everywhere else. */
export function mergeBook(
  before: readonly ListedRow[],
  mapped: MappedOffers,
  scope: Pick<OfferScope, 'services' | 'regions'>,
): readonly ListedRow[] {
  const asked = new Set(
    priceRules.flatMap(({ key, service }) =>
      scope.services.includes(service) ? scope.regions.map((region) => `${key} ${region}`) : [],
    ),
  );
  // What is listed in two ways is unclear, not gone: the last clear price stays.
  for (const { kind, key, region } of mapped.issues)
    if (kind === 'ambiguous') asked.delete(`${key} ${region}`);
  const kept = before.filter(({ key, region }) => !asked.has(`${key} ${region}`));
  return [...kept, ...mapped.rows].toSorted((a, b) => order(a).localeCompare(order(b)));
}

const order = ({ key, region }: ListedRow) => `${key} ${region}`;

import { oneOf, present, requireAll } from '../constraints';
import { type Input, records, text } from '../input';
import type { Offer } from './catalogue';
import { attributesOf } from './document';

const types = ['TERM_MATCH', 'EQUALS', 'CONTAINS', 'ANY_OF', 'NONE_OF'] as const;

interface Filter {
  readonly type: (typeof types)[number];
  readonly field: string;
  readonly value: string;
}

function readFilter(filter: Input, index: number): Filter {
  const [type, field, value] = [text(filter, 'Type'), text(filter, 'Field'), text(filter, 'Value')];
  const at = `filters.${index + 1}.member`;
  requireAll([
    present(type, `${at}.type`),
    oneOf(type, `${at}.type`, types),
    present(field, `${at}.field`),
    present(value, `${at}.value`),
  ]);
  return { type: types.find((one) => one === type) ?? 'TERM_MATCH', field: field ?? '', value: value ?? '' };
}

function fieldOf(offer: Offer, field: string): string | undefined {
  const fields = {
    ...attributesOf(offer),
    productFamily: offer.product.family,
    sku: offer.sku,
    termType: 'OnDemand',
  };
  const wanted = field.toLowerCase();
  return Object.entries(fields).find(([name]) => name.toLowerCase() === wanted)?.[1];
}

function holds({ type, field, value }: Filter, offer: Offer): boolean {
  const found = fieldOf(offer, field);
  if (found === undefined) return false;
  switch (type) {
    case 'TERM_MATCH':
    case 'EQUALS':
      return found === value;
    case 'CONTAINS':
      return found.includes(value);
    case 'ANY_OF':
      return value.split(',').includes(found);
    case 'NONE_OF':
      return !value.split(',').includes(found);
  }
}

/** Whether an offer passes every filter of the input; a field that it lacks never matches. */
export function filterOf(input: Input): (offer: Offer) => boolean {
  const filters = records(input, 'Filters').map(readFilter);
  return (offer) => filters.every((filter) => holds(filter, offer));
}

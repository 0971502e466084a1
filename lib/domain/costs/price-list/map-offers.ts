import { groupBy } from '../../group-by';
import { type Known, known, unknown } from '../../known';
import { Exact } from '../exact';
import { type PriceKey, unitOf } from '../price-book';
import type { Tier } from '../prices/price-table';
import { isSameUnit } from './list-units';
import type { OfferedProduct, OfferedStep } from './offered-product';
import { regionField } from './price-questions';
import { type PriceRule, priceRules } from './price-rules';

/** A price of one key in one region as AWS's Price List gives it. */
export interface ListedRow {
  readonly key: PriceKey;
  readonly region: string;
  readonly tiers: readonly Tier[];
  readonly source: string;
  /** YYYY-MM-DD */
  readonly asOf: string;
}

/** A price that could not be taken over, and why; it is never guessed. */
export interface PriceIssue {
  readonly key: PriceKey;
  readonly region: string;
  readonly kind: 'notFound' | 'ambiguous';
  readonly reason: string;
}

export interface MappedOffers {
  readonly rows: readonly ListedRow[];
  readonly issues: readonly PriceIssue[];
}

/** What was asked of the list: a key of these services and regions that is not in it is not found. */
export interface OfferScope {
  readonly services: readonly string[];
  readonly regions: readonly string[];
  /** The day to date prices by whose list does not say when it was published, YYYY-MM-DD. */
  readonly today: string;
}

/** The prices of the book that the products hold, key by key and region by region, with what is missing or unclear. */
export function mapOffers(products: readonly OfferedProduct[], scope: OfferScope): MappedOffers {
  const byPlace = groupBy(products, (product) => `${product.service} ${regionOf(product)}`);
  const rows: ListedRow[] = [];
  const issues: PriceIssue[] = [];
  for (const rule of priceRules.filter(({ service }) => scope.services.includes(service))) {
    for (const region of scope.regions) {
      const offered = (byPlace.get(`${rule.service} ${region}`) ?? []).filter((one) => fits(rule, one));
      const result = toRow(rule, region, offered, scope.today);
      if ('tiers' in result) rows.push(result);
      else issues.push(result);
    }
  }
  return { rows, issues };
}

/** True for a product that some key's rule names, whatever its region: what is worth keeping of a long list. */
export function isWanted(product: Pick<OfferedProduct, 'service' | 'family' | 'attributes'>): boolean {
  return priceRules.some((rule) => fits(rule, product));
}

/** The region a product is listed for; null for one that has none. */
export function regionOf({
  service,
  attributes,
}: Pick<OfferedProduct, 'service' | 'attributes'>): string | null {
  return attributes[regionField(service)] ?? null;
}

function fits(rule: PriceRule, product: Pick<OfferedProduct, 'service' | 'family' | 'attributes'>): boolean {
  const { attributes } = product;
  return (
    product.service === rule.service &&
    isUsageType(attributes.usagetype ?? '', rule.usageType) &&
    (rule.family === undefined || product.family === rule.family) &&
    Object.entries(rule.attributes ?? {}).every(([name, value]) => attributes[name] === value)
  );
}

// EU-, USE1-, APN2-: nothing but a region's prefix may stand before it, or TS-LoadBalancerUsage would be a load balancer.
/** True when a usage type is the wanted one, with or without a region's prefix. */
export function isUsageType(found: string, wanted: string): boolean {
  if (found === wanted) return true;
  return found.endsWith(`-${wanted}`) && /^(EU|[A-Z]{2,3}\d{1,2})$/.test(found.slice(0, -wanted.length - 1));
}

function toRow(
  { key }: PriceRule,
  region: string,
  offered: readonly OfferedProduct[],
  today: string,
): ListedRow | PriceIssue {
  const [first] = offered;
  if (!first) return { key, region, kind: 'notFound', reason: 'the Price List has no such product' };
  const read = offered.map((product) => toTiers(key, product.steps));
  const faulty = read.find((tiers) => !tiers.known);
  if (faulty && !faulty.known) return { key, region, kind: 'ambiguous', reason: faulty.reason };
  const different = new Map(
    read.flatMap((tiers) => (tiers.known ? [[sayTiers(tiers.value), tiers.value]] : [])),
  );
  const [tiers, ...others] = different.values();
  if (!tiers || others.length > 0) {
    const prices = [...different.keys()].join('; ');
    return {
      key,
      region,
      kind: 'ambiguous',
      reason: `${offered.length} products fit, at different prices: ${prices}`,
    };
  }
  const source = `AWS Price List, ${first.service} in ${region}, SKU ${first.sku}`;
  return { key, region, tiers, source, asOf: first.publishedOn ?? today };
}

function toTiers(key: PriceKey, steps: readonly OfferedStep[]): Known<readonly Tier[]> {
  const ordered = steps.toSorted((a, b) => new Exact(a.from).comparedTo(b.from));
  if (ordered.length === 0) return unknown('the product has no on-demand price');
  const tiers: Tier[] = [];
  let reached: string | null = '0';
  for (const { from, to, unit, usd } of ordered) {
    if (!isSameUnit(unitOf(key), unit)) return unknown(`it is priced by ${unit}, not by ${unitOf(key)}`);
    if (usd === null) return unknown('it has no price in US dollars');
    if (new Exact(usd).lessThanOrEqualTo(0)) return unknown('a part of it is listed at no price');
    if (reached === null || !new Exact(from).equals(reached)) return unknown('its tiers do not join');
    reached = to === 'Inf' ? null : to;
    tiers.push({ upTo: reached, usd: new Exact(usd).toFixed() });
  }
  return known(tiers);
}

/** Tiers as a line of text, which is the same for equal tiers however their decimals are written. */
export function sayTiers(tiers: readonly Tier[]): string {
  return tiers
    .map(({ upTo, usd }) => [new Exact(usd).toFixed(), ...(upTo === null ? [] : [new Exact(upTo).toFixed()])])
    .map((parts) => parts.join(' up to '))
    .join(', ');
}

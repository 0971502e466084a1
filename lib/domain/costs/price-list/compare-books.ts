import { Exact } from '../exact';
import type { PriceKey } from '../price-book';
import type { Tier } from '../prices/price-table';
import { type ListedRow, sayTiers } from './map-offers';

export const priceDifferenceKinds = ['up', 'down', 'changed', 'new', 'gone'] as const;
export type PriceDifferenceKind = (typeof priceDifferenceKinds)[number];

/** How a price of one book differs from the same of the book before. */
export interface PriceDifference {
  readonly key: PriceKey;
  readonly region: string;
  /** `changed`: its tiers begin elsewhere, or some went up and others down. */
  readonly kind: PriceDifferenceKind;
  readonly from: readonly Tier[] | null;
  readonly to: readonly Tier[] | null;
  /** The largest change of a tier, e.g. `-12.5`; null where the tiers can't be compared. */
  readonly percent: string | null;
}

type Priced = Pick<ListedRow, 'key' | 'region' | 'tiers'>;

/** The differences from one book to the next, by key and region; equal prices are left out. */
export function compareBooks(
  before: readonly Priced[],
  after: readonly Priced[],
): readonly PriceDifference[] {
  const old = new Map(before.map((row) => [placeOf(row), row]));
  const now = new Map(after.map((row) => [placeOf(row), row]));
  const gone = before
    .filter((row) => !now.has(placeOf(row)))
    .map(({ key, region, tiers }) => ({
      key,
      region,
      kind: 'gone' as const,
      from: tiers,
      to: null,
      percent: null,
    }));
  return [...after.flatMap((row) => compareRow(old.get(placeOf(row)), row)), ...gone];
}

function compareRow(before: Priced | undefined, { key, region, tiers }: Priced): readonly PriceDifference[] {
  if (!before) return [{ key, region, kind: 'new', from: null, to: tiers, percent: null }];
  if (sayTiers(before.tiers) === sayTiers(tiers)) return [];
  return [{ key, region, from: before.tiers, to: tiers, ...judge(before.tiers, tiers) }];
}

function judge(from: readonly Tier[], to: readonly Tier[]): Pick<PriceDifference, 'kind' | 'percent'> {
  if (from.length !== to.length || from.some(({ upTo }, index) => upTo !== to[index]?.upTo)) {
    return { kind: 'changed', percent: null };
  }
  const changes = from.map(({ usd }, index) =>
    new Exact(to[index]?.usd ?? usd).minus(usd).div(usd).times(100),
  );
  const moved = changes.filter((change) => !change.isZero());
  const largest = moved.reduce(
    (most, change) => (change.abs().greaterThan(most.abs()) ? change : most),
    new Exact(0),
  );
  const percent = largest.toDecimalPlaces(2).toFixed();
  if (moved.every((change) => change.isPositive())) return { kind: 'up', percent };
  if (moved.every((change) => change.isNegative())) return { kind: 'down', percent };
  return { kind: 'changed', percent };
}

function placeOf({ key, region }: Priced): string {
  return `${key} ${region}`;
}

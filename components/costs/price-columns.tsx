import type { DataColumn } from '@/components/data-table/columns';
import { UnknownValue } from '@/components/states/unknown-value';
import { Status } from '@/components/ui/status';
import { formatUnitPrice } from '@/lib/format/money';
import type { PriceRow } from '@/lib/present/costs/price-rows';
import { sayOrigin } from '@/lib/present/costs/price-rows';

/** What the list of prices says of each. */
export const priceColumns: readonly DataColumn<PriceRow>[] = [
  {
    id: 'name',
    header: 'Price',
    width: 260,
    grow: true,
    isFixed: true,
    narrow: 'title',
    sortValue: ({ name }) => name,
    cell: ({ name }) => <span className="truncate">{name}</span>,
  },
  {
    id: 'region',
    header: 'Region',
    width: 104,
    narrow: 'fact',
    sortValue: ({ region }) => region,
    cell: ({ region }) => region,
  },
  {
    id: 'usd',
    header: 'US dollars',
    width: 140,
    align: 'end',
    narrow: 'aside',
    sortValue: ({ price }) => (price ? Number(price.tiers[0]?.usd) : null),
    cell: ({ price, why }) =>
      price ? (
        <span>
          {formatUnitPrice(price.tiers[0]?.usd ?? '0')}
          {price.tiers.length > 1 ? (
            <span className="text-ink-3">{` +${price.tiers.length - 1}`}</span>
          ) : null}
        </span>
      ) : (
        <UnknownValue word="not found" why={why ?? ''} untabbable />
      ),
  },
  {
    id: 'unit',
    header: 'For each',
    width: 120,
    narrow: 'fact',
    sortValue: ({ unit }) => unit,
    cell: ({ unit }) => unit,
  },
  {
    id: 'source',
    header: 'From',
    width: 132,
    narrow: 'fact',
    sortValue: ({ price }) => price?.origin ?? null,
    applies: ({ price }) => price !== null,
    cell: ({ price }) => (price ? sayOrigin(price.origin) : ''),
  },
  {
    id: 'asOf',
    header: 'As of',
    width: 104,
    narrow: 'fact',
    sortValue: ({ price }) => price?.asOf ?? null,
    applies: ({ price }) => price !== null,
    cell: ({ price }) => price?.asOf ?? '',
  },
  {
    id: 'standing',
    header: 'Standing',
    width: 118,
    narrow: 'fact',
    applies: ({ price }) => price !== null,
    cell: (row) => <Standing row={row} />,
  },
];

function Standing({ row: { price, isOld } }: { readonly row: PriceRow }) {
  if (!price) return null;
  if (price.conflict) return <Status tone="attention">Sources differ</Status>;
  if (price.origin === 'override') return <Status tone="neutral">Set by you</Status>;
  if (!price.verified) return <Status tone="attention">Not verified</Status>;
  return isOld ? <Status tone="attention">Old</Status> : <Status tone="good">Verified</Status>;
}

'use client';

import { UnknownValue } from '@/components/states/unknown-value';
import { TooltipText } from '@/components/ui/tooltip';
import { useNarrow } from '@/components/ui/use-media';
import type { LineRow } from '@/lib/present/costs/line-rows';

/** Quantity × price, line by line: the formula under each, the price's source on hover. */
export function LineItems({ rows }: { readonly rows: readonly LineRow[] }) {
  const isNarrow = useNarrow();
  if (rows.length === 0) return <p className="text-ink-2">Nothing of it has been billed this month.</p>;
  return isNarrow ? <LineList rows={rows} /> : <LineTable rows={rows} />;
}

function LineTable({ rows }: { readonly rows: readonly LineRow[] }) {
  return (
    <table className="w-full border-line border-y">
      <caption className="sr-only">Line items</caption>
      <thead className="bg-sunken text-ink-2 text-xs">
        <tr>
          <Head>Line item</Head>
          <Head>Quantity</Head>
          <Head end>Unit price</Head>
          <Head end>Amount</Head>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="border-line border-t align-top">
            <th scope="row" className="px-2 py-1.5 text-left font-normal">
              <span className="block">{row.label}</span>
              <span className="block text-ink-3 text-xs [overflow-wrap:anywhere]">
                {`${row.region} · ${row.formula}`}
              </span>
            </th>
            <td className="whitespace-nowrap px-2 py-1.5 text-ink-2">{row.quantity}</td>
            <td className="px-2 py-1.5 text-right">
              <TooltipText text={row.source}>{row.unitPrice}</TooltipText>
            </td>
            <td className="px-2 py-1.5 text-right font-medium">
              <Amount row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LineList({ rows }: { readonly rows: readonly LineRow[] }) {
  return (
    <ul aria-label="Line items" className="flex flex-col border-line border-y">
      {rows.map((row) => (
        <li key={row.id} className="flex flex-col gap-0.5 border-line py-2 [&+li]:border-t">
          <span className="flex justify-between gap-3">
            <span>{row.label}</span>
            <span className="font-medium">
              <Amount row={row} />
            </span>
          </span>
          <span className="text-ink-2 text-xs">
            {`${row.quantity} × `}
            <TooltipText text={row.source}>{row.unitPrice}</TooltipText>
          </span>
          <span className="text-ink-3 text-xs [overflow-wrap:anywhere]">{`${row.region} · ${row.formula}`}</span>
        </li>
      ))}
    </ul>
  );
}

function Amount({ row }: { readonly row: LineRow }) {
  if (!row.amount.known) return <UnknownValue why={row.amount.reason} />;
  return <TooltipText text={row.amountExact}>{row.amount.value}</TooltipText>;
}

function Head({ children, end = false }: { readonly children: React.ReactNode; readonly end?: boolean }) {
  return (
    <th scope="col" className={`px-2 py-1 font-normal ${end ? 'text-right' : 'text-left'}`}>
      {children}
    </th>
  );
}

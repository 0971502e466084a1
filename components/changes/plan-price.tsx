import { UnknownValue } from '@/components/states/unknown-value';
import { Disclosure } from '@/components/ui/disclosure';
import { Money } from '@/components/ui/money';
import type { ChangePlan } from '@/lib/contracts/change-plan';
import { formatMoneyDelta, formatUnitPrice } from '@/lib/format/money';

/** What a plan costs an hour and a month, before and after, with the price it was computed from. */
export function PlanPrice({ cost }: { readonly cost: ChangePlan['cost'] }) {
  if (!cost.known)
    return (
      <p>
        Price <UnknownValue why={cost.reason} />: {cost.reason}
      </p>
    );
  const { perHour, perMonth, prices, hoursPerMonth, notes, region, atLeast } = cost.value;
  return (
    <div className="flex flex-col gap-1">
      <table className="w-full">
        <thead>
          <tr className="text-left text-ink-3 text-xs">
            <th scope="col" className="font-normal">
              US dollars
            </th>
            <th scope="col" className="text-right font-normal">
              now
            </th>
            <th scope="col" className="text-right font-normal">
              after
            </th>
            <th scope="col" className="text-right font-normal">
              difference
            </th>
          </tr>
        </thead>
        <tbody>
          <PriceRow label="an hour" amounts={perHour} />
          <PriceRow label={`a month (${hoursPerMonth} h)`} amounts={perMonth} isStrong />
        </tbody>
      </table>
      {atLeast ? <p className="text-ink-2 text-xs">At least this: a part of it is not known.</p> : null}
      {prices.map((price) => (
        <p key={price.what} className="text-ink-3 text-xs">
          {`${price.what}: ${formatUnitPrice(price.usd)} per ${price.unit} in ${region}. ${price.source}, ${price.asOf}${price.verified ? '' : ' (not AWS’s own price list)'}.`}
        </p>
      ))}
      {notes.length > 0 ? (
        <Disclosure title="What the price covers">
          <ul className="flex list-disc flex-col gap-1 pl-4 text-ink-2 text-xs">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </div>
  );
}

interface PriceRowProps {
  readonly label: string;
  readonly amounts: { readonly from: string; readonly to: string; readonly delta: string };
  readonly isStrong?: boolean;
}

function PriceRow({ label, amounts, isStrong = false }: PriceRowProps) {
  return (
    <tr className={isStrong ? 'font-semibold' : undefined}>
      <th scope="row" className="py-0.5 text-left font-normal text-ink-2">
        {label}
      </th>
      <td className="text-right">
        <Money usd={amounts.from} />
      </td>
      <td className="text-right">
        <Money usd={amounts.to} />
      </td>
      <td className="text-right">{formatMoneyDelta(amounts.delta)}</td>
    </tr>
  );
}

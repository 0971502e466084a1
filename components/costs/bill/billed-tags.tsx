import { Money } from '@/components/ui/money';
import type { Bill } from '@/lib/contracts/costs/bill';

type Tag = NonNullable<Bill['reading']>['tags'][number];

/** The bill by the value of the modules' tag, beside the estimate of the module it names. */
export function BilledTags({ tags }: { readonly tags: readonly Tag[] }) {
  return (
    <table className="w-full max-w-3xl border-line border-y">
      <thead className="bg-sunken text-ink-2 text-xs">
        <tr>
          <th scope="col" className="px-2 py-1 text-left font-normal">
            Value
          </th>
          <th scope="col" className="px-2 py-1 text-right font-normal">
            Estimate
          </th>
          <th scope="col" className="px-2 py-1 text-right font-normal">
            Bill
          </th>
        </tr>
      </thead>
      <tbody>
        {tags.map(({ value, module, estimateUsd, billedUsd }) => (
          <tr key={value} className="border-line border-t">
            <th scope="row" className="px-2 py-1.5 text-left font-normal">
              {value === '' ? <span className="text-ink-2">not tagged</span> : (module ?? value)}
            </th>
            <td className="px-2 py-1.5 text-right">
              {estimateUsd === null ? (
                <span className="text-ink-3">no module</span>
              ) : (
                <Money usd={estimateUsd} />
              )}
            </td>
            <td className="px-2 py-1.5 text-right">
              <Money usd={billedUsd} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

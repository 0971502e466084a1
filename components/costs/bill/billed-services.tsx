import { Money } from '@/components/ui/money';
import type { ReconciledService } from '@/lib/contracts/costs/bill';
import { formatMoneyDelta } from '@/lib/format/money';

/** Estimate, bill and gap of each service, with the likely reasons under it. */
export function BilledServices({ services }: { readonly services: readonly ReconciledService[] }) {
  return (
    <ul className="flex flex-col border-line border-y">
      {services.map((one) => (
        <li key={one.service} className="flex flex-col gap-1 border-line py-2 [&+li]:border-t">
          <div className="flex flex-wrap justify-between gap-x-6 gap-y-1">
            <h3 className="font-medium">{one.service}</h3>
            <dl className="flex flex-wrap gap-x-6">
              <Fact name="estimate">
                {one.estimateUsd === null ? 'not estimated' : <Money usd={one.estimateUsd} />}
              </Fact>
              <Fact name="bill">
                <Money usd={one.billedUsd} />
              </Fact>
              <Fact name="gap">{formatMoneyDelta(one.gapUsd)}</Fact>
            </dl>
          </div>
          <ul className="flex flex-col gap-0.5 text-ink-2 text-xs">
            {one.reasons.map(({ code, words, usd }) => (
              <li key={`${code} ${words}`} className="flex justify-between gap-4">
                <span className="min-w-0 [overflow-wrap:anywhere]">{words}</span>
                <span className="shrink-0">{usd === null ? 'amount unknown' : formatMoneyDelta(usd)}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className="flex gap-1.5">
      <dt className="text-ink-3">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

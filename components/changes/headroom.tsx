import { cx } from '@/components/ui/cx';
import type { ProvisionedPlan } from '@/lib/contracts/change-plan';
import { formatCount } from '@/lib/format/number';
import { toHeadroomBars } from '@/lib/present/changes/headroom-bars';

/** Concurrency that stays free after the plan, for the account and for the function's own reservation. */
export function Headroom({ headroom }: { readonly headroom: NonNullable<ProvisionedPlan['headroom']> }) {
  const bars = toHeadroomBars(headroom);
  return (
    <div className="flex flex-col gap-3">
      {bars.map((bar) => (
        <div key={bar.label} className="flex flex-col gap-1">
          <div className="flex justify-between gap-4 text-xs">
            <span className="text-ink-2">{bar.label}</span>
            <span>{bar.words}</span>
          </div>
          <div
            aria-hidden
            className="relative flex h-2 overflow-hidden rounded-full bg-pressed forced-color-adjust-none"
          >
            <span className="bg-control" style={{ width: `${bar.taken * 100}%` }} />
            <span
              className={cx(bar.isTight ? 'bg-bad' : 'bg-accent')}
              style={{ width: `${bar.added * 100}%` }}
            />
            {bar.floor === null ? null : (
              <span className="absolute inset-y-0 w-px bg-ink" style={{ left: `${bar.floor * 100}%` }} />
            )}
          </div>
          {bar.note ? <p className="text-ink-3 text-xs">{bar.note}</p> : null}
        </div>
      ))}
      {headroom.account.known ? null : (
        <p className="text-ink-2 text-xs">
          {`The account’s headroom is unknown: ${headroom.account.reason}.`}
        </p>
      )}
      {headroom.function.reserved === null && headroom.function.provisionedAfter > 0 ? (
        <p className="text-ink-3 text-xs">
          {`The function will hold ${formatCount(headroom.function.provisionedAfter)} provisioned over all of its aliases and versions.`}
        </p>
      ) : null}
    </div>
  );
}

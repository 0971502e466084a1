import { UnknownValue } from '@/components/states/unknown-value';
import { Money } from '@/components/ui/money';
import { Section } from '@/components/ui/section';
import type { ChangeGroupDetail } from '@/lib/contracts/change-groups';
import { formatMoneyDelta } from '@/lib/format/money';
import { formatCountOf } from '@/lib/format/number';

/** What a group comes to, its caps, and how it is applied. */
export function GroupFacts({ group }: { readonly group: ChangeGroupDetail }) {
  const { addedUsdMonthly: added, maxUsdMonthly, maxResources, onFailure, parallel, until, state } = group;
  return (
    <Section title="What it comes to">
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-6 gap-y-1">
        <dt className="text-ink-2">Together, a month</dt>
        <dd>{added.known ? formatMoneyDelta(added.value) : <UnknownValue why={added.reason} />}</dd>
        <dt className="text-ink-2">At most</dt>
        <dd>
          {formatCountOf(maxResources, 'workload')}
          {maxUsdMonthly === null ? (
            ', no cap in dollars'
          ) : (
            <>
              {' and '}
              <Money usd={maxUsdMonthly} per="a month" />
            </>
          )}
        </dd>
        {state === 'planning' || state === 'planned' ? null : (
          <>
            <dt className="text-ink-2">Applied</dt>
            <dd>
              {`${parallel === 1 ? 'one after the other' : `at most ${parallel} at once`}, ${onFailure === 'stop' ? 'until one fails' : 'whether or not one fails'}`}
            </dd>
          </>
        )}
        {until ? (
          <>
            <dt className="text-ink-2">Until</dt>
            <dd>{`${until.localTime.replace('T', ' ')} (${until.timeZone})`}</dd>
          </>
        ) : null}
      </dl>
    </Section>
  );
}

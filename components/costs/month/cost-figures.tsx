import { UnknownValue } from '@/components/states/unknown-value';
import { Money } from '@/components/ui/money';
import type { CostGroup } from '@/lib/contracts/costs/month';
import type { Known } from '@/lib/domain/known';
import { formatRatio } from '@/lib/format/number';

/** A cost's figures side by side: to date, last month's same days, run rate, forecast, per million, at rest. */
export function CostFigures({ group }: { readonly group: CostGroup }) {
  const { toDate, trend, forecast, provisionedUnused } = group;
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3 rounded border border-line px-3 py-2">
      <Item label="This month to date">
        {toDate.complete ? '' : '≥ '}
        <Money usd={toDate.usd} />
      </Item>
      <Item label="Same days of last month">
        <Amount usd={trend.known ? { known: true, value: trend.value.previousUsd } : trend} />
      </Item>
      <Item label="Run rate, last 7 days">
        <Amount usd={group.runRate} per="a month" />
      </Item>
      <Item label="By the month’s end">
        {forecast.known && !forecast.value.complete ? '≥ ' : ''}
        <Amount usd={forecast.known ? { known: true, value: forecast.value.usd } : forecast} />
      </Item>
      <Item label="A million requests">
        <Amount usd={group.perMillion} />
      </Item>
      <Item label="While nothing calls it">
        <Amount usd={group.idle} per="a month" />
      </Item>
      {Number(group.provisionedUsd) > 0 ? (
        <Item label="Provisioned, unused">
          {provisionedUnused.known ? (
            formatRatio(provisionedUnused.value)
          ) : (
            <UnknownValue why={provisionedUnused.reason} />
          )}
        </Item>
      ) : null}
    </dl>
  );
}

function Amount({ usd, per }: { readonly usd: Known<string>; readonly per?: string }) {
  if (!usd.known) return <UnknownValue why={usd.reason} />;
  return <Money usd={usd.value} {...(per ? { per } : {})} />;
}

function Item({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className="flex flex-col">
      <dt className="text-ink-3 text-xs">{label}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  );
}

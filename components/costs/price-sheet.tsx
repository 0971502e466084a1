'use client';

import { useState } from 'react';
import { ProblemState } from '@/components/states/problem';
import { UnknownValue } from '@/components/states/unknown-value';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { Sheet } from '@/components/ui/sheet';
import { Time } from '@/components/ui/time';
import { useWhyNot } from '@/lib/client/access/use-me';
import { usePriceHistory } from '@/lib/client/costs/use-prices';
import type { BookPrice } from '@/lib/contracts/costs';
import { formatUnitPrice } from '@/lib/format/money';
import { formatCount } from '@/lib/format/number';
import { namePrice } from '@/lib/present/costs/price-names';
import { sayChange, sayPriceTiers } from '@/lib/present/costs/price-rows';
import { OverrideDialog } from './override-dialog';

interface PriceSheetProps {
  readonly price: BookPrice;
  readonly onClose: () => void;
}

/** One price beside the list: its tiers, where it was read, what contradicts it, and what happened to it. */
export function PriceSheet({ price, onClose }: PriceSheetProps) {
  const [isSetting, setSetting] = useState(false);
  const whyNot = useWhyNot('prices.manage');
  return (
    <Sheet
      title={namePrice(price.key)}
      subtitle={`${price.region} · ${price.key}`}
      isOpen
      onClose={onClose}
      footer={
        <Button disabledReason={whyNot} onPress={() => setSetting(true)}>
          Set a price of your own…
        </Button>
      }
    >
      <div className="flex flex-col gap-5">
        <InForce price={price} />
        <History price={price} />
      </div>
      {isSetting ? (
        <OverrideDialog preset={{ key: price.key, region: price.region }} onClose={() => setSetting(false)} />
      ) : null}
    </Sheet>
  );
}

function InForce({ price: { price, unit } }: { readonly price: BookPrice }) {
  if (!price.known) return <UnknownValue word="not found" why={price.reason} />;
  const { tiers, origin, source, asOf, verified, conflict } = price.value;
  return (
    <Section title="In force" level="h3">
      <ul className="border-line border-t">
        {tiers.map(({ upTo, usd }) => (
          <li key={upTo} className="flex justify-between gap-4 border-line border-b py-1">
            <span className="text-ink-2">
              {upTo === null
                ? tiers.length > 1
                  ? 'above'
                  : 'any quantity'
                : `up to ${formatCount(Number(upTo))} a month`}
            </span>
            <span>{`${formatUnitPrice(usd)} for each ${unit}`}</span>
          </li>
        ))}
      </ul>
      <p>{`${source}, ${asOf}.`}</p>
      {conflict ? <p className="text-attention-text">{conflict}</p> : null}
      {verified || origin === 'override' ? null : (
        <p className="text-ink-2">Neither AWS’s Price List nor a page of AWS’s says so.</p>
      )}
    </Section>
  );
}

function History({ price: { key, region } }: { readonly price: BookPrice }) {
  const { data, error, refetch } = usePriceHistory({ key, region });
  return (
    <Section title="History" level="h3">
      {data && data.data.length === 0 ? (
        <p className="text-ink-2">No refresh or file has changed it.</p>
      ) : data ? (
        <ul className="border-line border-t">
          {data.data.map((change) => (
            <li key={change.version} className="flex flex-col border-line border-b py-1">
              <span className="flex justify-between gap-4">
                <span>{sayChange(change)}</span>
                <Time iso={change.at} className="text-ink-2 text-xs" />
              </span>
              <span className="text-ink-2 text-xs">
                {`${sayPriceTiers(change.before)} → ${sayPriceTiers(change.after)} · ${change.source}`}
              </span>
            </li>
          ))}
        </ul>
      ) : error ? (
        <ProblemState error={error} onRetry={refetch} />
      ) : (
        <p className="text-ink-3">Reading…</p>
      )}
    </Section>
  );
}

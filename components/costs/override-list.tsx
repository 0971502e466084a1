'use client';

import { useState } from 'react';
import { ProblemState } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Section } from '@/components/ui/section';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import { toast } from '@/components/ui/toast';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useEndPriceOverride, usePriceOverrides } from '@/lib/client/costs/use-prices';
import type { PriceOverride } from '@/lib/contracts/costs';
import { formatUnitPrice } from '@/lib/format/money';
import { namePrice } from '@/lib/present/costs/price-names';

/** Prices of one's own, in force, planned and past. */
export function OverrideList() {
  const { data, error, refetch } = usePriceOverrides();
  if (!data) return error ? <ProblemState error={error} onRetry={refetch} /> : null;
  return (
    <Section title="Prices of your own">
      {data.data.length === 0 ? (
        <p className="text-ink-2">
          None. A negotiated price stands in front of the book’s in every estimate, with its reason.
        </p>
      ) : (
        <ul aria-label="Prices of your own" className="border-line border-t">
          {data.data.map((override) => (
            <OverrideRow key={override.id} override={override} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function OverrideRow({ override }: { readonly override: PriceOverride }) {
  const [isAsking, setAsking] = useState(false);
  const whyNot = useWhyNot('prices.manage');
  const { key, region, usd, unit, reason, state, createdBy, createdAt } = override;
  const isOver = state === 'ended' || state === 'over';
  const name = `${namePrice(key)} in ${region ?? 'all regions'}`;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b py-2">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium [overflow-wrap:anywhere]">
          {name} · {formatUnitPrice(usd)}
          {unit ? <span className="font-normal text-ink-2">{` for each ${unit}`}</span> : null}
        </p>
        <p className="text-ink-2 text-xs [overflow-wrap:anywhere]">
          {reason} · set by {createdBy} <Time iso={createdAt} />
        </p>
      </div>
      <div className="text-xs">
        <Standing override={override} />
      </div>
      {isOver ? null : (
        <Button size="sm" disabledReason={whyNot} aria-label={`End ${name}`} onPress={() => setAsking(true)}>
          End
        </Button>
      )}
      {isAsking ? <EndDialog override={override} name={name} onClose={() => setAsking(false)} /> : null}
    </li>
  );
}

function Standing({ override: { state, from, until, endedAt } }: { readonly override: PriceOverride }) {
  switch (state) {
    case 'inForce':
      return (
        <Status tone="good">
          In force
          {until ? (
            <>
              {' '}
              until <Time iso={until} />
            </>
          ) : (
            ''
          )}
        </Status>
      );
    case 'planned':
      return (
        <Status tone="progress">
          From <Time iso={from} />
        </Status>
      );
    case 'over':
      return <Status tone="neutral">Over</Status>;
    case 'ended':
      return <Status tone="neutral">Ended {endedAt ? <Time iso={endedAt} /> : ''}</Status>;
  }
}

interface EndDialogProps {
  readonly override: PriceOverride;
  readonly name: string;
  readonly onClose: () => void;
}

function EndDialog({ override, name, onClose }: EndDialogProps) {
  const end = useEndPriceOverride();
  const act = () =>
    end.mutate(override.id, {
      onSuccess: () => {
        toast({ tone: 'good', title: `Your own price of ${name} was ended` });
        onClose();
      },
    });
  return (
    <Confirm
      title={`End your own price of ${name}?`}
      act="End it now"
      keep="Keep it"
      isPending={end.isPending}
      onAct={act}
      onClose={onClose}
    >
      The book’s price is in force again at once, in every estimate. What you set stays in this list.
    </Confirm>
  );
}

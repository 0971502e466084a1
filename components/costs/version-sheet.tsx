'use client';

import { Banner } from '@/components/states/banner';
import { ProblemState } from '@/components/states/problem';
import { Disclosure } from '@/components/ui/disclosure';
import { Section } from '@/components/ui/section';
import { Sheet } from '@/components/ui/sheet';
import { usePriceVersion } from '@/lib/client/costs/use-prices';
import type { PriceChange, PriceVersion, PriceVersionDetail } from '@/lib/contracts/costs';
import { formatCount, formatCountOf } from '@/lib/format/number';
import { namePrice } from '@/lib/present/costs/price-names';
import { sayChange, sayPriceTiers } from '@/lib/present/costs/price-rows';

interface VersionSheetProps {
  readonly version: PriceVersion;
  readonly onClose: () => void;
}

/** One refresh beside the list: what it changed, and what it could not take over. */
export function VersionSheet({ version, onClose }: VersionSheetProps) {
  const { data, error, refetch } = usePriceVersion(version.id);
  const { source, label, publishedOn, regions } = version;
  const from = source === 'file' ? label : 'AWS Price List';
  return (
    <Sheet
      title={`Refresh ${version.number}`}
      subtitle={`${from}${publishedOn ? `, published ${publishedOn}` : ''} · ${regions.join(', ')}`}
      isOpen
      onClose={onClose}
      width="lg"
    >
      {data ? (
        <Detail version={data} />
      ) : error ? (
        <ProblemState error={error} onRetry={refetch} />
      ) : (
        <p className="text-ink-3">Reading…</p>
      )}
    </Sheet>
  );
}

function Detail({ version }: { readonly version: PriceVersionDetail }) {
  const { changes, issues, failure, counts, state } = version;
  if (failure) {
    return (
      <Banner tone="bad" title="It failed, and nothing was changed">
        {failure.message} {failure.action}
      </Banner>
    );
  }
  if (state !== 'ready') return <p className="text-ink-2">It is not done yet.</p>;
  const moved = changes.filter(({ kind }) => kind !== 'new');
  const added = changes.filter(({ kind }) => kind === 'new');
  return (
    <div className="flex flex-col gap-5">
      <Section title="What changed" level="h3" aside={`${formatCount(counts.listed)} prices read`}>
        {moved.length === 0 ? (
          <p className="text-ink-2">No price that was known before.</p>
        ) : (
          <Changes changes={moved} />
        )}
        {added.length > 0 ? (
          <Disclosure title={`${formatCountOf(added.length, 'price')} not known before`}>
            <Changes changes={added} />
          </Disclosure>
        ) : null}
      </Section>
      {issues.length > 0 ? (
        <Section title="Not taken over" level="h3">
          <p className="text-ink-2">
            What is not listed, or not listed clearly, is never guessed: the price before stays.
          </p>
          <Disclosure title={formatCountOf(issues.length, 'price')}>
            <ul>
              {issues.map(({ key, region, reason }) => (
                <li key={`${key} ${region}`} className="py-0.5">
                  {namePrice(key)} in {region}: <span className="text-ink-2">{reason}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        </Section>
      ) : null}
    </div>
  );
}

function Changes({ changes }: { readonly changes: readonly PriceChange[] }) {
  return (
    <ul className="border-line border-t">
      {changes.map((change) => (
        <li key={`${change.key} ${change.region}`} className="flex flex-col border-line border-b py-1">
          <span className="flex justify-between gap-4">
            <span className="[overflow-wrap:anywhere]">{`${namePrice(change.key)} in ${change.region}`}</span>
            <span className="whitespace-nowrap">{sayChange(change)}</span>
          </span>
          <span className="text-ink-2 text-xs">
            {`${sayPriceTiers(change.before)} → ${sayPriceTiers(change.after)}${change.unit ? ` for each ${change.unit}` : ''}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

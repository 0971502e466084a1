'use client';

import { parseAsString, useQueryState } from 'nuqs';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { Status, type StatusTone } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import type { PriceVersion } from '@/lib/contracts/costs';
import { formatCountOf } from '@/lib/format/number';
import { sayCounts } from '@/lib/present/costs/price-rows';
import { VersionSheet } from './version-sheet';

/** The refreshes and imports of the book, the newest first; each opens to its differences. */
export function VersionList({ versions }: { readonly versions: readonly PriceVersion[] }) {
  const [open, setOpen] = useQueryState('refresh', parseAsString.withOptions({ history: 'push' }));
  const shown = versions.find(({ id }) => id === open) ?? null;
  return (
    <Section title="Refreshes">
      {versions.length === 0 ? (
        <p className="text-ink-2">
          None yet. A refresh is kept with every price it changed; one is made each Monday by itself.
        </p>
      ) : (
        <ul aria-label="Refreshes" className="border-line border-t">
          {versions.map((version) => (
            <VersionRow key={version.id} version={version} onOpen={() => void setOpen(version.id)} />
          ))}
        </ul>
      )}
      {shown ? <VersionSheet version={shown} onClose={() => void setOpen(null)} /> : null}
    </Section>
  );
}

const tones: Readonly<Record<PriceVersion['state'], readonly [StatusTone, string]>> = {
  waiting: ['progress', 'Waiting'],
  running: ['progress', 'Reading'],
  ready: ['good', 'Done'],
  failed: ['bad', 'Failed'],
};

function VersionRow({ version, onOpen }: { readonly version: PriceVersion; readonly onOpen: () => void }) {
  const [tone, word] = tones[version.state];
  const { number, source, label, regions, requestedBy, requestedAt, counts } = version;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b py-2">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium [overflow-wrap:anywhere]">
          {`${number} · ${source === 'file' ? label : 'AWS Price List'}`}
          {version.state === 'ready' ? (
            <span className="font-normal text-ink-2">{` · ${sayCounts(counts)}`}</span>
          ) : null}
        </p>
        <p className="text-ink-2 text-xs">
          {formatCountOf(regions.length, 'region')} · {requestedBy} · <Time iso={requestedAt} />
        </p>
      </div>
      <Status tone={tone} className="text-xs">
        {word}
      </Status>
      <Button size="sm" aria-label={`Open refresh ${number}`} onPress={onOpen}>
        Open
      </Button>
    </li>
  );
}

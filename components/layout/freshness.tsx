'use client';

import { RefreshCw } from 'lucide-react';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useRequestSync, useSyncStatus } from '@/lib/client/estate/use-sync';
import { formatCount, formatCountOf } from '@/lib/format/number';
import { toFreshness } from '@/lib/present/estate/freshness';
import { IconButton } from '../ui/icon-button';
import { Link } from '../ui/link';
import { Status } from '../ui/status';
import { Time } from '../ui/time';

/** How old what is shown is, how the reading of AWS goes, and a way to ask for it now. */
export function Freshness() {
  const { data } = useSyncStatus();
  const request = useRequestSync();
  const reason = useWhyNot('sync.request');
  if (!data) return <p className="h-10 text-ink-3 text-xs">Asking when AWS was last read…</p>;
  const freshness = toFreshness(data);
  return (
    <div className="flex items-center justify-between gap-2 text-xs">
      <div className="flex min-w-0 flex-col gap-0.5">
        {freshness.failing > 0 ? (
          <Link tone="plain" href="/settings/accounts">
            <Status tone="bad">{`${formatCountOf(freshness.failing, 'region')} unreadable`}</Status>
          </Link>
        ) : null}
        {freshness.state === 'running' ? (
          <span className="flex flex-col">
            <Status tone="progress">Reading AWS</Status>
            <span className="pl-5 text-ink-3">
              {freshness.total === null
                ? `${formatCount(freshness.done)} so far`
                : `${formatCount(freshness.done)} of ${formatCount(freshness.total)}`}
            </span>
          </span>
        ) : freshness.oldestListedAt ? (
          <span className="text-ink-3">
            Read <Time iso={freshness.oldestListedAt} />
          </span>
        ) : (
          <span className="text-ink-3">
            {freshness.regions === 0 ? 'No region is watched' : 'Not read yet'}
          </span>
        )}
      </div>
      {reason === null ? (
        <IconButton
          size="sm"
          label="Read AWS now"
          isDisabled={data.running || request.isPending}
          onPress={() => request.mutate({})}
        >
          <RefreshCw aria-hidden size={13} />
        </IconButton>
      ) : null}
    </div>
  );
}

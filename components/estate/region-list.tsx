'use client';

import { Banner } from '@/components/states/banner';
import { Button } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { Status } from '@/components/ui/status';
import { Switch } from '@/components/ui/switch';
import { Time } from '@/components/ui/time';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useUpdateRegion } from '@/lib/client/estate/use-accounts';
import { useRequestSync } from '@/lib/client/estate/use-sync';
import type { RegionStatus } from '@/lib/contracts/estate';
import { formatCountOf } from '@/lib/format/number';
import { describeSync } from '@/lib/present/estate/sync-words';

/** The regions of an account: watched or paused, how reading each goes, and what to do where it fails. */
export function RegionList({ regions }: { readonly regions: readonly RegionStatus[] }) {
  return (
    <ul className="divide-y divide-line rounded border border-line">
      {regions.map((region) => (
        <RegionRow key={region.region} region={region} />
      ))}
    </ul>
  );
}

function RegionRow({ region }: { readonly region: RegionStatus }) {
  const update = useUpdateRegion();
  const request = useRequestSync();
  const whyNotManage = useWhyNot('estate.manage');
  const whyNotSync = useWhyNot('sync.request');
  const { accountId, enabled, progress } = region;
  const words = describeSync(region);
  const isRunning = enabled && region.status === 'running';
  return (
    <li className="flex flex-col gap-2 px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
        <Switch
          isSelected={enabled}
          isDisabled={whyNotManage !== null || update.isPending}
          onChange={(isOn) => update.mutate({ accountId, region: region.region, enabled: isOn })}
          className="w-36"
        >
          {region.region}
        </Switch>
        <Status tone={words.tone} className="w-44 text-xs">
          {words.label}
        </Status>
        <span className="w-28 text-ink-2 text-xs">{formatCountOf(region.workloads, 'workload')}</span>
        <span className="text-ink-3 text-xs">
          {region.listedAt ? (
            <>
              listed <Time iso={region.listedAt} />
            </>
          ) : (
            'never listed'
          )}
        </span>
        <span className="ml-auto">
          <Button
            size="sm"
            variant="ghost"
            disabledReason={
              whyNotSync ?? (enabled ? (isRunning ? 'It is being read now.' : null) : 'It is paused.')
            }
            isPending={request.isPending}
            onPress={() => request.mutate({ accountId, region: region.region })}
          >
            Read now
          </Button>
        </span>
      </div>
      {isRunning && progress.total !== null ? (
        <Progress label="Workloads read" done={progress.done} total={progress.total} />
      ) : null}
      {enabled && region.failure ? (
        <Banner tone={region.status === 'partial' ? 'attention' : 'bad'} title={region.failure.message}>
          {region.failure.action} What was read before is kept.
        </Banner>
      ) : null}
    </li>
  );
}

'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { NumberField } from '@/components/ui/number-field';
import { Section } from '@/components/ui/section';
import { Skeleton } from '@/components/ui/skeleton';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useRollUps, useUpdateRollUps } from '@/lib/client/costs/use-roll-ups';
import type { RollUpStatus } from '@/lib/contracts/costs/retention';
import { formatCount } from '@/lib/format/number';

/** How the use behind every cost is read from CloudWatch, and how long it is kept. */
export function KeptUse() {
  const { data } = useRollUps();
  return (
    <Section title="Use, as CloudWatch tells it" anchor="use">
      {data ? <Kept status={data} /> : <Skeleton className="w-80" />}
    </Section>
  );
}

function Kept({ status }: { readonly status: RollUpStatus }) {
  const [retention, setRetention] = useState(status.retention);
  const whyNot = useWhyNot('settings.manage');
  const update = useUpdateRollUps();
  const { intervalHours, workloads, covered, metricsLeft } = status;
  const often = intervalHours === 1 ? 'every hour' : `every ${intervalHours} hours`;
  const isSame =
    retention.hourlyDays === status.retention.hourlyDays &&
    retention.dailyDays === status.retention.dailyDays;
  return (
    <>
      <p className="text-ink-2">
        {`Asked about ${often}, so that the month’s budget of metrics lasts; ${formatCount(metricsLeft)} are left. The use of ${formatCount(covered)} of ${formatCount(workloads)} workloads is known back to the start of last month.`}
      </p>
      <form
        className="flex flex-wrap items-end gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          update.mutate(retention);
        }}
      >
        <NumberField
          label="Days kept by the hour"
          value={retention.hourlyDays}
          minValue={16}
          maxValue={455}
          onChange={(hourlyDays) => setRetention({ ...retention, hourlyDays })}
        />
        <NumberField
          label="Days kept by the day"
          value={retention.dailyDays}
          minValue={62}
          maxValue={1830}
          onChange={(dailyDays) => setRetention({ ...retention, dailyDays })}
        />
        <Button
          type="submit"
          isPending={update.isPending}
          disabledReason={whyNot ?? (isSame ? 'Nothing has been changed.' : null)}
        >
          Keep it that long
        </Button>
      </form>
    </>
  );
}

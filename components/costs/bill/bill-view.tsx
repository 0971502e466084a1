'use client';

import { useState } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { Banner } from '@/components/states/banner';
import { PageSkeleton } from '@/components/states/page-skeleton';
import { ProblemState } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { Switch } from '@/components/ui/switch';
import { Time } from '@/components/ui/time';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useBill, useReadBill, useUpdateBillReading } from '@/lib/client/costs/use-bill';
import type { Bill } from '@/lib/contracts/costs/bill';
import { formatMoney } from '@/lib/format/money';
import { toBillHeadline } from '@/lib/present/costs/bill-words';
import { BilledServices } from './billed-services';
import { BilledTags } from './billed-tags';
import { KeptUse } from './kept-use';

/** The estimate against the bill: each gap with its likely reasons, and when the bill is read. */
export function BillView() {
  const [readingSince, setReadingSince] = useState<string | null | undefined>();
  const isReading = readingSince !== undefined;
  const { data, error, refetch } = useBill(isReading);
  if (!data) {
    return error ? (
      <ProblemState error={error} onRetry={refetch} isPage />
    ) : (
      <PageSkeleton label="Reading the bill" />
    );
  }
  const isDone = isReading && (data.reading?.readAt ?? null) !== readingSince;
  if (isDone) setReadingSince(undefined);
  return (
    <>
      <PageHeader title="Bill" summary={toBillHeadline(data)} />
      <div className="flex flex-col gap-5 px-4 pb-8 md:px-6">
        <Reading
          bill={data}
          isReading={isReading}
          onRead={() => setReadingSince(data.reading?.readAt ?? null)}
        />
        {data.failures.map(({ accountId, message }) => (
          <Banner key={accountId} tone="bad" title={`The bill of ${accountId} can’t be read.`}>
            {message}. Its role needs ce:GetCostAndUsage.
          </Banner>
        ))}
        {data.reading ? <Compared reading={data.reading} /> : null}
        <KeptUse />
      </div>
    </>
  );
}

interface ReadingProps {
  readonly bill: Bill;
  readonly isReading: boolean;
  readonly onRead: () => void;
}

function Reading({ bill, isReading, onRead }: ReadingProps) {
  const whyNot = useWhyNot('settings.manage');
  const read = useReadBill();
  const update = useUpdateBillReading();
  const price = `${bill.requestsPerReading} requests, ${formatMoney(bill.usdPerReading)}`;
  return (
    <Section title="Reading Cost Explorer">
      <p className="text-ink-2">
        {`Each request costs $0.01. One reading takes at least ${price}; it is made only when asked for or switched on here.`}
        {bill.reading ? (
          <>
            {' '}
            Last read <Time iso={bill.reading.readAt} />.
          </>
        ) : null}
      </p>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button
          isPending={isReading}
          disabledReason={whyNot}
          onPress={() => read.mutate(undefined, { onSuccess: onRead })}
        >
          {`Read now for ${formatMoney(bill.usdPerReading)}`}
        </Button>
        <Switch
          isSelected={bill.daily}
          isDisabled={whyNot !== null || update.isPending}
          onChange={(daily) => update.mutate(daily)}
        >
          Read every day
        </Switch>
      </div>
    </Section>
  );
}

function Compared({ reading }: { readonly reading: NonNullable<Bill['reading']> }) {
  return (
    <>
      <Section
        title="By service"
        aside={
          reading.estimated ? 'AWS may still change it until some days into next month.' : 'Closed by AWS.'
        }
      >
        <BilledServices services={reading.services} />
      </Section>
      {reading.tagKey ? (
        <Section title={`By the tag ${reading.tagKey}`}>
          <BilledTags tags={reading.tags} />
        </Section>
      ) : null}
    </>
  );
}

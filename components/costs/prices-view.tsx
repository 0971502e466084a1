'use client';

import { useState } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { PageSkeleton } from '@/components/states/page-skeleton';
import { ProblemState } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { useWhyNot } from '@/lib/client/access/use-me';
import { isUnderWay, usePrices, usePriceVersions, useRefreshPrices } from '@/lib/client/costs/use-prices';
import type { PriceVersion } from '@/lib/contracts/costs';
import { summarisePrices } from '@/lib/present/costs/price-rows';
import { OverrideDialog } from './override-dialog';
import { OverrideList } from './override-list';
import { PriceFileButton } from './price-file-button';
import { PriceList } from './price-list';
import { PriceStanding } from './price-standing';
import { VersionList } from './version-list';

/** Every price in force with where it comes from, how it came to be, and one's own prices. */
export function PricesView() {
  const { data, error, refetch } = usePriceVersions();
  if (!data)
    return error ? (
      <ProblemState error={error} onRetry={refetch} isPage />
    ) : (
      <PageSkeleton label="Reading the prices" />
    );
  return <PricesReady versions={data.data} />;
}

function PricesReady({ versions }: { readonly versions: readonly PriceVersion[] }) {
  const latest = versions.find(({ state }) => state === 'ready') ?? null;
  const { data, error, refetch } = usePrices(latest?.id ?? null);
  const [isSetting, setSetting] = useState(false);
  const whyNot = useWhyNot('prices.manage');
  const refresh = useRefreshPrices();
  const underWay = versions.find(isUnderWay) ?? null;
  const busy = underWay ? 'Prices are being read now.' : null;
  return (
    <>
      <PageHeader
        title="Prices"
        summary={data ? summarisePrices(data.data, latest) : null}
        acts={
          <>
            <Button disabledReason={whyNot} onPress={() => setSetting(true)}>
              Set a price of your own…
            </Button>
            <PriceFileButton disabledReason={whyNot ?? busy} />
            <Button
              variant="primary"
              disabledReason={whyNot ?? busy}
              isPending={refresh.isPending}
              onPress={() => refresh.mutate({ regions: [] })}
            >
              Refresh from AWS
            </Button>
          </>
        }
      />
      <div className="flex flex-col gap-6 px-4 pb-8 md:px-6">
        <PriceStanding versions={versions} prices={data?.data ?? []} />
        {data ? (
          <PriceList prices={data.data} />
        ) : error ? (
          <ProblemState error={error} onRetry={refetch} />
        ) : (
          <PageSkeleton label="Reading the prices" />
        )}
        <OverrideList />
        <VersionList versions={versions} />
      </div>
      {isSetting ? <OverrideDialog preset={null} onClose={() => setSetting(false)} /> : null}
    </>
  );
}

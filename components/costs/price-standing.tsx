'use client';

import { Banner } from '@/components/states/banner';
import { Progress } from '@/components/ui/progress';
import { useNow } from '@/components/ui/use-now';
import { isUnderWay } from '@/lib/client/costs/use-prices';
import type { BookPrice, PriceVersion } from '@/lib/contracts/costs';
import { judgeAge } from '@/lib/present/costs/price-age';

interface PriceStandingProps {
  readonly versions: readonly PriceVersion[];
  readonly prices: readonly BookPrice[];
}

/** How a refresh goes, why the last one failed, and whether the prices are old; nothing where all is well. */
export function PriceStanding({ versions, prices }: PriceStandingProps) {
  const now = useNow();
  const [newest] = versions;
  if (newest && isUnderWay(newest)) return <UnderWay version={newest} />;
  const age = now ? judgeAge(versions, prices, now) : null;
  return (
    <>
      {newest?.state === 'failed' && newest.failure ? (
        <Banner tone="bad" title={`Refresh ${newest.number} failed`}>
          {newest.failure.message} Nothing was changed. {newest.failure.action}
        </Banner>
      ) : null}
      {age ? (
        <Banner tone="attention" title={age.title}>
          {age.detail}
        </Banner>
      ) : null}
    </>
  );
}

function UnderWay({ version }: { readonly version: PriceVersion }) {
  const { done, total } = version.progress;
  const isRead = version.state === 'running' && total > 0;
  return (
    <div className="max-w-md">
      <Progress
        label={isRead ? 'Reading AWS’s Price List' : 'Waiting for a worker to read AWS’s Price List'}
        done={done}
        total={isRead ? total : null}
      />
    </div>
  );
}

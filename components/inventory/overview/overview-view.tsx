'use client';

import { useOverview } from '@/lib/client/inventory/use-overview';
import { useScope } from '@/lib/client/scope/use-scope';
import type { Overview } from '@/lib/contracts/inventory';
import { formatCount } from '@/lib/format/number';
import { type OverviewAnswer, toOverviewAnswer } from '@/lib/present/inventory/overview-lines';
import { PageHeader } from '../../layout/page-header';
import { Banner } from '../../states/banner';
import { ProblemBanner, ProblemState } from '../../states/problem';
import { TableSkeleton } from '../../states/table-skeleton';
import { StatusIcon } from '../../ui/status';
import { NoWorkloads } from '../inventory-empty';
import { ModuleTable } from './module-table';
import { NeedsYou } from './needs-you';

/** What needs a person first, then every module in one line. */
export function OverviewView() {
  const { scope } = useScope();
  const { data, error, isPending, refetch } = useOverview(scope);
  if (isPending) {
    return (
      <>
        <PageHeader title="Overview" summary="Reading the modules…" />
        <TableSkeleton label="Loading modules" edge="page" />
      </>
    );
  }
  if (!data) {
    return (
      <>
        <PageHeader title="Overview" />
        {error ? <ProblemState error={error} onRetry={() => refetch()} /> : null}
      </>
    );
  }
  return (
    <>
      <PageHeader title="Overview" summary={<Answer answer={toOverviewAnswer(data)} />} />
      <div className="flex flex-col gap-4 px-4 pb-4 empty:hidden md:px-6">
        {error ? <ProblemBanner error={error} /> : null}
        <FirstReading sync={data.sync} />
        <NeedsYou needs={data.needsYou} total={data.totals.needsYou} />
      </div>
      {data.totals.workloads === 0 ? <NoWorkloads /> : <ModuleTable modules={data.data} scope={scope} />}
    </>
  );
}

function Answer({ answer: { tone, text } }: { readonly answer: OverviewAnswer }) {
  return (
    <p className="flex gap-1.5">
      <span className="flex h-5 items-center">
        <StatusIcon tone={tone} />
      </span>
      {text}
    </p>
  );
}

/** While some region was never read, what is missing may still come. */
function FirstReading({ sync }: Pick<Overview, 'sync'>) {
  if (!sync.running || !sync.neverListed) return null;
  return (
    <Banner tone="progress" title="AWS is being read for the first time.">
      {sync.total === null
        ? `${formatCount(sync.done)} workloads so far; more may come.`
        : `${formatCount(sync.done)} of ${formatCount(sync.total)} workloads so far.`}
    </Banner>
  );
}

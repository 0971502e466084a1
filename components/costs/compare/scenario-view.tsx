'use client';

import { PageHeader } from '@/components/layout/page-header';
import { Banner } from '@/components/states/banner';
import { PageSkeleton } from '@/components/states/page-skeleton';
import { ProblemState } from '@/components/states/problem';
import { ButtonLink } from '@/components/ui/link';
import { Time } from '@/components/ui/time';
import { fromInputs, toCompareHref } from '@/lib/client/costs/compare-params';
import { useCompareState } from '@/lib/client/costs/use-compare-state';
import { usePriceBook } from '@/lib/client/costs/use-comparison-data';
import { useScenario } from '@/lib/client/costs/use-scenarios';
import type { ScenarioPage } from '@/lib/contracts/costs/scenario-shapes';
import type { PriceBook } from '@/lib/domain/costs/price-book';
import { CompareView } from './compare-view';
import { FigureList } from './figure-list';
import { ScenarioActs } from './scenario-acts';
import { SnapshotList } from './snapshot-list';

/** A saved comparison at the prices in force, with what was frozen of it. */
export function ScenarioView({ scenarioId }: { readonly scenarioId: string }) {
  const page = useScenario(scenarioId);
  const book = usePriceBook();
  const error = page.error ?? book.error;
  if (page.data && book.data) return <Ready page={page.data} book={book.data} />;
  if (!error) return <PageSkeleton label="Reading the comparison" />;
  return (
    <ProblemState
      error={error}
      isPage
      onRetry={() => {
        void page.refetch();
        void book.refetch();
      }}
    />
  );
}

function Ready({ page, book }: { readonly page: ScenarioPage; readonly book: PriceBook }) {
  const { scenario, inputs, usage, figures, snapshots } = page;
  const { state, change, edit } = useCompareState(fromInputs(inputs));
  const place = scenario.workload
    ? { label: scenario.workload.name, href: `/${scenario.workload.kind}s/${scenario.workload.id}` }
    : scenario.module && { label: scenario.module.name, href: `/modules/${scenario.module.slug}` };
  return (
    <div className="flex flex-col pb-8">
      <PageHeader
        title={scenario.name}
        crumbs={[{ label: 'Compare', href: '/compare' }, ...(place ? [place] : []), { label: scenario.name }]}
        summary={
          <>
            {scenario.note} Saved by {scenario.ownerLabel} <Time iso={scenario.updatedAt} />.
          </>
        }
        acts={
          <>
            <ButtonLink href={toCompareHref(state)}>Compare with the use of now</ButtonLink>
            <ScenarioActs scenario={scenario} state={state} />
          </>
        }
      />
      <div className="flex flex-col gap-5">
        {scenario.archivedAt ? (
          <div className="px-4 md:px-6">
            <Banner tone="neutral" title="It is archived and no longer listed" />
          </div>
        ) : null}
        <CompareView state={state} usage={usage} book={book} onChange={change} onEdit={edit} />
        <div className="flex flex-col gap-5 px-4 md:px-6">
          <FigureList figures={figures} />
          <SnapshotList scenarioId={scenario.id} snapshots={snapshots} />
        </div>
      </div>
    </div>
  );
}

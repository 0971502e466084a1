'use client';

import { PageHeader } from '@/components/layout/page-header';
import { useTriggers } from '@/lib/client/reviews/use-triggers';
import { sayDecision } from '@/lib/present/reviews/review-words';
import { ClaimList } from './claim-list';
import { TriggerList } from './trigger-list';

/** The triggers of one decision on a page of their own. */
export function TriggersView({ decisionId }: { readonly decisionId: string }) {
  const { data } = useTriggers(decisionId);
  const [first] = data?.data ?? [];
  const armed = data?.data.filter(({ standing }) => standing === 'armed').length ?? 0;
  const fired =
    data?.data.filter(({ standing, phase }) => standing === 'armed' && phase === 'fired').length ?? 0;
  return (
    <>
      <PageHeader
        title={first ? sayDecision(first.decision) : 'Review triggers'}
        crumbs={[{ label: 'Reviews', href: '/reviews' }, { label: 'Triggers' }]}
        summary={data ? `${armed} watched, ${fired} fired.` : 'Reading…'}
      />
      <div className="flex max-w-3xl flex-col gap-8 px-4 pb-12 md:px-6">
        <TriggerList decisionId={decisionId} />
        <ClaimList decisionId={decisionId} />
      </div>
    </>
  );
}

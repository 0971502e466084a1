'use client';

import { PageHeader } from '@/components/layout/page-header';
import { PageSkeleton } from '@/components/states/page-skeleton';
import { ProblemState } from '@/components/states/problem';
import { Status } from '@/components/ui/status';
import { useDecision } from '@/lib/client/decisions/use-decision';
import type { DecisionDetail } from '@/lib/contracts/decisions/shapes';
import { statusWords, toDecisionRef, toDecisionTitle } from '@/lib/present/decisions/decision-words';
import { DecisionActs } from './decision-acts';
import { DecisionBeside } from './decision-beside';
import { DecisionText } from './decision-text';

interface DecisionViewProps {
  readonly decisionId: string;
  /** What other areas show beside the text, e.g. its triggers. */
  readonly children?: React.ReactNode;
}

/** A decision: its text as it was written, and beside it what is known of it now. */
export function DecisionView({ decisionId, children }: DecisionViewProps) {
  const { data, error, refetch } = useDecision(decisionId);
  if (!data)
    return error ? (
      <ProblemState error={error} onRetry={refetch} isPage />
    ) : (
      <PageSkeleton label="Reading the decision" />
    );
  return (
    <>
      <PageHeader
        title={toDecisionTitle(data)}
        crumbs={[{ label: 'Decisions', href: '/decisions' }, { label: data.label ?? toDecisionRef(data) }]}
        summary={<Summary decision={data} />}
        acts={<DecisionActs decision={data} />}
      />
      <div className="grid grid-cols-1 gap-x-10 gap-y-6 px-4 pb-12 md:px-6 lg:grid-cols-[minmax(0,1fr)_300px]">
        <DecisionText decision={data} />
        <aside aria-label="What is known of it" className="flex flex-col gap-6">
          {children}
          <DecisionBeside decision={data} />
        </aside>
      </div>
    </>
  );
}

function Summary({ decision }: { readonly decision: DecisionDetail }) {
  const { status, date, deciders, owner } = decision;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Status tone={statusWords[status].tone}>
        {status === 'unknown' ? 'Status unknown: the text does not say' : statusWords[status].label}
      </Status>
      <span>{date === null ? 'day unknown' : `${status === 'proposed' ? 'dated' : 'decided'} ${date}`}</span>
      {deciders.length > 0 ? <span>{`by ${deciders.join(', ')}`}</span> : null}
      {owner === null ? null : <span>{`owned by ${owner}`}</span>}
    </p>
  );
}

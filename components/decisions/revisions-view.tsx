'use client';

import { parseAsInteger, useQueryStates } from 'nuqs';
import { PageHeader } from '@/components/layout/page-header';
import { PageSkeleton } from '@/components/states/page-skeleton';
import { ProblemBanner, ProblemState } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { Skeleton } from '@/components/ui/skeleton';
import { Time } from '@/components/ui/time';
import { toast } from '@/components/ui/toast';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useDecision, useRevisionText } from '@/lib/client/decisions/use-decision';
import { useRestoreRevision } from '@/lib/client/decisions/use-save-decision';
import { useGo } from '@/lib/client/scope/use-scope';
import type { DecisionDetail, DecisionRevisionText } from '@/lib/contracts/decisions/shapes';
import { describeCause, toDecisionRef, toDecisionTitle } from '@/lib/present/decisions/decision-words';
import { TextDiff } from './text-diff';

/** What a decision's text became from one revision to another, and the way back to either. */
export function RevisionsView({ decisionId }: { readonly decisionId: string }) {
  const { data, error, refetch } = useDecision(decisionId);
  if (!data)
    return error ? (
      <ProblemState error={error} onRetry={refetch} isPage />
    ) : (
      <PageSkeleton label="Reading the decision" />
    );
  return <RevisionsReady decision={data} />;
}

function RevisionsReady({ decision }: { readonly decision: DecisionDetail }) {
  const { id, slug, label, revision } = decision;
  const [params, setParams] = useQueryStates({ from: parseAsInteger, to: parseAsInteger });
  const to = within(params.to ?? revision, revision);
  const from = within(params.from ?? to - 1, revision);
  const before = useRevisionText(id, from);
  const after = useRevisionText(id, to);
  const options = Array.from({ length: revision }, (_, index) => {
    const number = revision - index;
    return { value: String(number), label: number === revision ? `r${number}, as it is now` : `r${number}` };
  });
  const problem = before.error ?? after.error;
  return (
    <>
      <PageHeader
        title={`What changed in ${toDecisionTitle(decision)}`}
        crumbs={[
          { label: 'Decisions', href: '/decisions' },
          { label: label ?? toDecisionRef(decision), href: `/decisions/${slug}` },
          { label: 'Revisions' },
        ]}
      />
      <div className="flex max-w-5xl flex-col gap-4 px-4 pb-12 md:px-6">
        <div className="grid gap-4 sm:grid-cols-2">
          <Side decision={decision} revision={before.data}>
            <Select
              label="From"
              options={options}
              value={String(from)}
              onChange={(value) => setParams({ from: Number(value), to })}
            />
          </Side>
          <Side decision={decision} revision={after.data}>
            <Select
              label="To"
              options={options}
              value={String(to)}
              onChange={(value) => setParams({ from, to: Number(value) })}
            />
          </Side>
        </div>
        {problem ? <ProblemBanner error={problem} /> : null}
        {before.data && after.data ? (
          <TextDiff before={before.data.text} after={after.data.text} />
        ) : problem ? null : (
          <div role="status" aria-label="Reading both texts">
            <Skeleton className="w-2/3" />
          </div>
        )}
      </div>
    </>
  );
}

interface SideProps {
  readonly decision: DecisionDetail;
  readonly revision: DecisionRevisionText | undefined;
  readonly children: React.ReactNode;
}

function Side({ decision, revision, children }: SideProps) {
  const restore = useRestoreRevision(decision.id);
  const whyNot = useWhyNot('decisions.write');
  const go = useGo();
  return (
    <div className="flex flex-col items-start gap-2">
      {children}
      {revision ? (
        <p className="text-ink-2">
          {describeCause(revision.cause)} by {revision.byLabel}, <Time iso={revision.at} />
          {revision.note === null ? null : `: ${revision.note}`}
        </p>
      ) : null}
      {revision && revision.number !== decision.revision ? (
        <Button
          size="sm"
          disabledReason={whyNot}
          isPending={restore.isPending}
          onPress={() =>
            restore.mutate(
              { number: revision.number, revision: decision.revision },
              {
                onSuccess: () => {
                  toast({ tone: 'good', title: `It says again what it said in r${revision.number}` });
                  go(`/decisions/${decision.slug}`);
                },
              },
            )
          }
        >
          {`Restore r${revision.number} as r${decision.revision + 1}`}
        </Button>
      ) : null}
      {restore.error ? <ProblemBanner error={restore.error} /> : null}
    </div>
  );
}

function within(number: number, revision: number): number {
  return Math.min(Math.max(number, 1), revision);
}

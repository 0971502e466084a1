'use client';

import dynamic from 'next/dynamic';
import { PageHeader } from '@/components/layout/page-header';
import { PageSkeleton } from '@/components/states/page-skeleton';
import { ProblemState } from '@/components/states/problem';
import { useDecision } from '@/lib/client/decisions/use-decision';
import { toDecisionRef, toDecisionTitle } from '@/lib/present/decisions/decision-words';
import type { DecisionEditorProps } from './decision-editor';

// A draft is kept in the browser, which alone can say what the text begins with.
const DecisionEditor = dynamic<DecisionEditorProps>(
  () => import('./decision-editor').then((module) => module.DecisionEditor),
  { ssr: false, loading: () => <PageSkeleton label="Reading your draft" /> },
);

/** Where a decision's text is changed. */
export function EditDecisionView({ decisionId }: { readonly decisionId: string }) {
  const { data, error, refetch } = useDecision(decisionId);
  if (!data)
    return error ? (
      <ProblemState error={error} onRetry={refetch} isPage />
    ) : (
      <PageSkeleton label="Reading the decision" />
    );
  return (
    <div className="flex h-full min-h-0 flex-col">
      <PageHeader
        title={`Edit ${toDecisionTitle(data)}`}
        crumbs={[
          { label: 'Decisions', href: '/decisions' },
          { label: data.label ?? toDecisionRef(data), href: `/decisions/${data.slug}` },
          { label: 'Edit' },
        ]}
      />
      <DecisionEditor decision={data} />
    </div>
  );
}

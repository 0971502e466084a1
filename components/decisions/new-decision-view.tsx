'use client';

import dynamic from 'next/dynamic';
import { PageHeader } from '@/components/layout/page-header';
import { PageSkeleton } from '@/components/states/page-skeleton';
import type { NewDecisionFormProps } from './new-decision-form';

// A draft is kept in the browser, which alone can say what the text begins with.
const NewDecisionForm = dynamic<NewDecisionFormProps>(
  () => import('./new-decision-form').then((module) => module.NewDecisionForm),
  { ssr: false, loading: () => <PageSkeleton label="Reading your draft" /> },
);

/** Where a decision is written. */
export function NewDecisionView({ today }: { readonly today: string }) {
  return (
    <div className="flex h-full min-h-0 flex-col">
      <PageHeader
        title="Write a decision"
        crumbs={[{ label: 'Decisions', href: '/decisions' }, { label: 'Write a decision' }]}
        summary="Its text is kept as you write it; what the text says is read from it."
      />
      <NewDecisionForm today={today} />
    </div>
  );
}

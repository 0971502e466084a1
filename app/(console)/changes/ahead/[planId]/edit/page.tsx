import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { EditPlanView } from '@/components/changes/ahead/edit-plan-view';
import { pageQueries } from '@/server/http/page-queries';
import { prefetchPlan } from '../../prefetch-plan';

export const metadata: Metadata = { title: 'Change a plan' };

/** A plan that has not begun, to be changed. */
export default async function EditPlanPage({ params }: { readonly params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  await prefetchPlan(planId);
  return (
    <HydrationBoundary state={dehydrate(pageQueries())}>
      <EditPlanView planId={planId} />
    </HydrationBoundary>
  );
}

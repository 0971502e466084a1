import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { PlanView } from '@/components/changes/ahead/plan-view';
import { pageQueries } from '@/server/http/page-queries';
import { prefetchPlan } from '../prefetch-plan';

interface PageProps {
  readonly params: Promise<{ planId: string }>;
}

/** The plan's own number and name in the browser's tab. */
export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const plan = await prefetchPlan((await params).planId);
  return { title: plan ? `Plan ${plan.number}: ${plan.name}` : 'Plan' };
}

/** One plan ahead, in full. */
export default async function PlanPage({ params }: PageProps) {
  const { planId } = await params;
  await prefetchPlan(planId);
  return (
    <HydrationBoundary state={dehydrate(pageQueries())}>
      <PlanView planId={planId} />
    </HydrationBoundary>
  );
}

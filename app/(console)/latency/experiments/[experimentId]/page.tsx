import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ExperimentView } from '@/components/latency/experiments/experiment-view';
import { latencyKeys } from '@/lib/client/latency/latency-keys';
import type { ExperimentDetail } from '@/lib/contracts/experiment-shapes';
import { isId } from '@/lib/contracts/shapes';
import { pageQueries } from '@/server/http/page-queries';
import { pageContext } from '@/server/http/page-session';
import { getExperiment } from '@/server/services/latency/experiments/get-experiment';

interface PageProps {
  readonly params: Promise<{ experimentId: string }>;
}

/** The experiment's own number and title in the browser's tab. */
export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const experiment = await prefetchExperiment((await params).experimentId);
  return { title: experiment ? `${experiment.number}: ${experiment.title}` : 'Experiment' };
}

/** One experiment in full. */
export default async function ExperimentPage({ params }: PageProps) {
  const { experimentId } = await params;
  await prefetchExperiment(experimentId);
  return (
    <HydrationBoundary state={dehydrate(pageQueries())}>
      <ExperimentView experimentId={experimentId} />
    </HydrationBoundary>
  );
}

async function prefetchExperiment(experimentId: string): Promise<ExperimentDetail | undefined> {
  if (!isId(experimentId)) notFound();
  const ctx = await pageContext();
  const queryKey = latencyKeys.experiment(experimentId);
  await pageQueries().prefetchQuery({ queryKey, queryFn: () => getExperiment(ctx, { experimentId }) });
  return pageQueries().getQueryData(queryKey);
}

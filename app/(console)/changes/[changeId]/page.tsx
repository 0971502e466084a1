import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChangeView } from '@/components/changes/change-view';
import { ChangeExperiments } from '@/components/latency/experiments/change-experiments';
import { changeKeys } from '@/lib/client/changes/change-keys';
import type { ChangeDetail } from '@/lib/contracts/change-shapes';
import { isId } from '@/lib/contracts/shapes';
import { pageQueries } from '@/server/http/page-queries';
import { pageContext } from '@/server/http/page-session';
import { getChange } from '@/server/services/changes/get-change';

interface PageProps {
  readonly params: Promise<{ changeId: string }>;
}

/** The change's own number and title in the browser's tab. */
export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const change = await prefetchChange((await params).changeId);
  return { title: change ? `${change.number}: ${change.title}` : 'Change' };
}

/** One change in full. */
export default async function ChangePage({ params }: PageProps) {
  const { changeId } = await params;
  await prefetchChange(changeId);
  return (
    <HydrationBoundary state={dehydrate(pageQueries())}>
      <ChangeView changeId={changeId} experiments={<ChangeExperiments changeId={changeId} />} />
    </HydrationBoundary>
  );
}

async function prefetchChange(changeId: string): Promise<ChangeDetail | undefined> {
  if (!isId(changeId)) notFound();
  const ctx = await pageContext();
  const queryKey = changeKeys.change(changeId);
  await pageQueries().prefetchQuery({ queryKey, queryFn: () => getChange(ctx, { changeId }) });
  return pageQueries().getQueryData(queryKey);
}

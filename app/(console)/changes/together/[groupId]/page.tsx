import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GroupView } from '@/components/changes/together/group-view';
import { changeKeys } from '@/lib/client/changes/change-keys';
import type { ChangeGroupDetail } from '@/lib/contracts/change-groups';
import { isId } from '@/lib/contracts/shapes';
import { pageQueries } from '@/server/http/page-queries';
import { pageContext } from '@/server/http/page-session';
import { getGroup } from '@/server/services/changes/groups/get-group';

interface PageProps {
  readonly params: Promise<{ groupId: string }>;
}

/** The group's own number and title in the browser's tab. */
export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const group = await prefetchGroup((await params).groupId);
  return { title: group ? `Group ${group.number}: ${group.title}` : 'Group' };
}

/** Changes made together, in full. */
export default async function GroupPage({ params }: PageProps) {
  const { groupId } = await params;
  await prefetchGroup(groupId);
  return (
    <HydrationBoundary state={dehydrate(pageQueries())}>
      <GroupView groupId={groupId} />
    </HydrationBoundary>
  );
}

async function prefetchGroup(groupId: string): Promise<ChangeGroupDetail | undefined> {
  if (!isId(groupId)) notFound();
  const ctx = await pageContext();
  const queryKey = changeKeys.group(groupId);
  await pageQueries().prefetchQuery({ queryKey, queryFn: () => getGroup(ctx, { groupId }) });
  return pageQueries().getQueryData(queryKey);
}

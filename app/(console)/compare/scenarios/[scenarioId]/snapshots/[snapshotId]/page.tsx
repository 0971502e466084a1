import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SnapshotView } from '@/components/costs/compare/snapshot-view';
import { isId } from '@/lib/contracts/shapes';
import { ServiceError } from '@/server/errors';
import { pageContext } from '@/server/http/page-session';
import { getSnapshot } from '@/server/services/costs/scenarios/get-snapshot';

export const metadata: Metadata = { title: 'Frozen comparison' };

interface PageProps {
  readonly params: Promise<{ scenarioId: string; snapshotId: string }>;
}

/** What was frozen of a comparison. */
export default async function SnapshotPage({ params }: PageProps) {
  const { scenarioId, snapshotId } = await params;
  if (!isId(scenarioId) || !isId(snapshotId)) notFound();
  const content = await getSnapshot(await pageContext(), { scenarioId, snapshotId }).catch(
    (error: unknown) => {
      if (error instanceof ServiceError && error.code === 'not_found') notFound();
      throw error;
    },
  );
  return <SnapshotView scenarioId={scenarioId} content={content} />;
}

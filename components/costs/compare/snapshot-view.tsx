import { PageHeader } from '@/components/layout/page-header';
import type { SnapshotContent } from '@/lib/contracts/costs/scenario-shapes';
import { FrozenReport } from './frozen-report';

interface SnapshotViewProps {
  readonly scenarioId: string;
  readonly content: SnapshotContent;
}

/** A snapshot's page in the console. */
export function SnapshotView({ scenarioId, content }: SnapshotViewProps) {
  return (
    <>
      <PageHeader
        title={content.name}
        crumbs={[
          { label: 'Compare', href: '/compare' },
          { label: content.name, href: `/compare/scenarios/${scenarioId}` },
          { label: 'Frozen' },
        ]}
        summary={content.reason}
      />
      <FrozenReport content={content} />
    </>
  );
}

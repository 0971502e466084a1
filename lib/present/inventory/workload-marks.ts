import type { Change } from '@/lib/contracts/change-shapes';
import type { Revision } from '@/lib/contracts/inventory';
import { formatFromTo } from '../changes/change-words';
import type { ChartMark } from '../charts/time-chart';

/** What happened to a workload, for the time axis of its charts: changes in force and new configurations. */
export function toWorkloadMarks(
  changes: readonly Pick<Change, 'phase' | 'settledAt' | 'qualifier' | 'from' | 'wanted'>[],
  revisions: readonly Pick<Revision, 'number' | 'observedAt'>[],
): ChartMark[] {
  const changed = changes.flatMap((change) =>
    change.phase === 'inForce' && change.settledAt
      ? [{ at: change.settledAt, label: `${change.qualifier} ${formatFromTo(change)}` }]
      : [],
  );
  // The first configuration is only when the console began to look, not a deploy.
  const deployed = revisions
    .filter((revision) => revision.number > 1)
    .map((revision) => ({ at: revision.observedAt, label: `configuration ${revision.number}` }));
  return [...changed, ...deployed].sort((a, b) => a.at.localeCompare(b.at));
}

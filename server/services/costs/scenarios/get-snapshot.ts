import { SnapshotContent } from '@/lib/contracts/costs/scenario-shapes';
import { authorise } from '../../../auth/actor';
import { findSnapshotRow } from '../../../db/scenario-repository';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';

interface Input {
  readonly scenarioId: string;
  readonly snapshotId: string;
}

/** What was frozen of a saved comparison; throws not_found when there is no such snapshot of it. */
export async function getSnapshot(
  ctx: ServiceContext,
  { scenarioId, snapshotId }: Input,
): Promise<SnapshotContent> {
  authorise(ctx.actor, 'costs.read');
  const row = await findSnapshotRow(ctx.db, scenarioId, snapshotId);
  if (row) return SnapshotContent.parse(row.content);
  throw new ServiceError('not_found', 'Nothing was frozen of this comparison under that id.', {
    action: 'Look at the comparison’s page for what was.',
  });
}

import type { CompareInput, Usage } from '@/lib/contracts/costs/compare-shapes';
import type {
  Scenario,
  Share,
  SnapshotContent,
  SnapshotSummary,
} from '@/lib/contracts/costs/scenario-shapes';
import type { ScenarioRow, SnapshotRow } from '../../../db/scenario-repository';

/** A saved comparison as the API gives it. */
export function toScenario(row: ScenarioRow): Scenario {
  const { id, name, note, region, module, workload, sampleKey, ownerLabel, _count } = row;
  return {
    id,
    name,
    note,
    region,
    module,
    workload: workload && {
      id: workload.id,
      name: workload.name,
      kind: workload.kind === 'service' ? 'service' : 'function',
    },
    isSample: sampleKey !== null,
    ownerLabel,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
    snapshots: _count.snapshots,
  };
}

/** What was compared and what was known of it then, as they were stored by this contract. */
export function storedOf(row: ScenarioRow): { readonly inputs: CompareInput; readonly usage: Usage } {
  return { inputs: row.inputs as CompareInput, usage: row.usage as Usage };
}

/** A snapshot's line with its links. */
export function toSnapshotSummary(row: SnapshotRow, now: Date): SnapshotSummary {
  const content = row.content as SnapshotContent;
  return {
    id: row.id,
    takenAt: row.takenAt.toISOString(),
    takenByLabel: row.takenByLabel,
    reason: row.reason,
    verdict: content.report.verdict,
    hash: row.hash,
    shares: row.shares.map((share) => toShare(share, now)),
  };
}

/** A shared link as the API gives it; never the link itself. */
export function toShare(share: SnapshotRow['shares'][number], now: Date): Share {
  const { id, createdByLabel, createdAt, expiresAt, revokedAt, lastReadAt } = share;
  return {
    id,
    state: revokedAt ? 'revoked' : expiresAt <= now ? 'expired' : 'open',
    createdByLabel,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastReadAt: lastReadAt?.toISOString() ?? null,
  };
}

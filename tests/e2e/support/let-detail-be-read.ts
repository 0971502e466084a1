import { askWorker } from './ask-worker';
import type { SampleFunction } from './simulated-lambda';

/** Lets a function be read in full now, as the sync does every quarter of an hour. */
export function letDetailBeRead({ account, region }: SampleFunction, workloadId: string): Promise<void> {
  const sql = 'UPDATE "Workload" SET "detailDueAt" = now() WHERE id = $1::uuid';
  return askWorker({ sql, id: workloadId, queue: 'sync-detail', data: { accountId: account, region } });
}

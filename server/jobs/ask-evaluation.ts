import type { Db } from '../db/client';
import { sendJob } from './send-job';

// So that the regions of one round of syncs are evaluated together.
const settleSeconds = 10;

/** Has review triggers evaluated on what was just read; asked again meanwhile, that is done once. */
export async function askEvaluation(db: Db): Promise<void> {
  await sendJob(db, 'evaluate-triggers', {}, { key: 'synced', startAfterSeconds: settleSeconds });
}

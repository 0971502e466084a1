import type { Db } from '../../../db/client';
import { sendJob } from '../../../jobs/send-job';

/** Asks a worker to look at a plan that should begin after so many seconds, inside the caller's transaction. */
export async function askStart(tx: Db, planId: string, inSeconds = 0): Promise<void> {
  await sendJob(tx, 'start-plan', { planId }, { key: planId, startAfterSeconds: inSeconds });
}

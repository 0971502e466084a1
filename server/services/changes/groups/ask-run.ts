import type { Db } from '../../../db/client';
import { sendJob } from '../../../jobs/send-job';

/** Asks a worker to go on with a group after so many seconds, inside the caller's transaction. */
export async function askRun(tx: Db, groupId: string, inSeconds = 0): Promise<void> {
  await sendJob(tx, 'run-group', { groupId }, { key: groupId, startAfterSeconds: inSeconds });
}

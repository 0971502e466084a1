import type { Db } from '../../db/client';
import { sendJob } from '../../jobs/send-job';

/** Asks a worker to look at a change after so many seconds, inside the caller's transaction. */
export async function scheduleLook(tx: Db, changeId: string, inSeconds: number): Promise<void> {
  await sendJob(tx, 'verify-change', { changeId }, { key: changeId, startAfterSeconds: inSeconds });
}

/** When a change that waits for its next look may be taken: a little before the look is due. */
export function notBefore(now: Date, inSeconds: number): Date {
  return new Date(now.getTime() + inSeconds * 1000 - 500);
}

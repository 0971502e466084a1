import { askWorker } from './ask-worker';

/** Lets the end of a change be now; asked again, it is looked at once how far the way back has come. */
export function letEndCome(changeId: string): Promise<void> {
  const sql = `UPDATE "ChangeEnd" SET "endsAt" = least("endsAt", now()), "tryAt" = least("tryAt", now())
    WHERE "changeId" = $1`;
  return askWorker({ sql, id: changeId, queue: 'end-changes' });
}

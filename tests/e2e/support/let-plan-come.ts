import { askWorker } from './ask-worker';

/** Lets a plan ahead begin now. */
export function letPlanBegin(planId: string): Promise<void> {
  const sql = `UPDATE "PlanAhead" SET "startsAt" = least("startsAt", now()) WHERE id = $1`;
  return askWorker({ sql, id: planId, queue: 'start-plans' });
}

/** Lets a plan ahead, and each of its changes, end now. */
export function letPlanEnd(planId: string): Promise<void> {
  const sql = `WITH plan AS (UPDATE "PlanAhead" SET "endsAt" = least("endsAt", now()) WHERE id = $1 RETURNING "groupId")
    UPDATE "ChangeEnd" SET "endsAt" = least("endsAt", now()), "tryAt" = least("tryAt", now())
    WHERE "changeId" IN (SELECT "changeId" FROM "ChangeGroupItem" WHERE "groupId" IN (SELECT "groupId" FROM plan))`;
  return askWorker({ sql, id: planId, queue: 'end-changes' });
}

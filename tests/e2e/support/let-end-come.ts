import pg from 'pg';
import PgBoss from 'pg-boss';
import { readState, urlOf } from '@/scripts/database/server-state.mjs';
import { instance } from './instance';

/**
 * Lets the end of a change be now, as if the hours until then had passed, and asks the worker for all that are due at once
 * rather than within the minute. Asked again, it looks at once how far the way back has come.
 */
export async function letEndCome(changeId: string): Promise<void> {
  const { dataFolder } = instance();
  const state = readState(dataFolder);
  if (!state) throw new Error(`There is no database in ${dataFolder}.`);
  const client = new pg.Client(urlOf(state, 'trimtab'));
  await client.connect();
  try {
    await client.query(
      `UPDATE "ChangeEnd" SET "endsAt" = least("endsAt", now()), "tryAt" = least("tryAt", now()) WHERE "changeId" = $1`,
      [changeId],
    );
    const executeSql = (text: string, values: unknown[]) => client.query(text, values);
    const boss = new PgBoss({ db: { executeSql }, schedule: false, supervise: false });
    await boss.send('end-changes', {}, { singletonKey: changeId, expireInSeconds: 300 });
  } finally {
    await client.end();
  }
}

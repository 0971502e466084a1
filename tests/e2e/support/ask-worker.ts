import pg from 'pg';
import PgBoss from 'pg-boss';
import { readState, urlOf } from '@/scripts/database/server-state.mjs';
import type { QueueName } from '@/server/jobs/queues';
import { instance } from './instance';

interface Asked {
  /** Moves what waits for its time to now, as if the hours until then had passed. */
  readonly sql: string;
  /** What `$1` stands for. */
  readonly id: string;
  readonly queue: QueueName;
  /** What the job is sent with. */
  readonly data?: object;
}

/** Moves something’s time to now, and asks the worker for all that is due at once rather than within the minute. */
export async function askWorker({ sql, id, queue, data = {} }: Asked): Promise<void> {
  const { dataFolder } = instance();
  const state = readState(dataFolder);
  if (!state) throw new Error(`There is no database in ${dataFolder}.`);
  const client = new pg.Client(urlOf(state, 'trimtab'));
  await client.connect();
  try {
    await client.query(sql, [id]);
    const executeSql = (text: string, values: unknown[]) => client.query(text, values);
    const boss = new PgBoss({ db: { executeSql }, schedule: false, supervise: false });
    await boss.send(queue, data, { singletonKey: id, expireInSeconds: 300 });
  } finally {
    await client.end();
  }
}

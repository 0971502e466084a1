import PgBoss from 'pg-boss';
import type { Db } from '../db/client';
import { jobExecutor } from '../db/job-executor';
import { type QueueName, queues } from './queues';

export interface SendOptions {
  /** Among waiting jobs of a `short` queue, only one per key. */
  readonly key?: string;
  readonly startAfterSeconds?: number;
}

/**
 * Puts a job on a queue, inside the caller's transaction if `db` is one. False: one with that key waits already.
 * A worker, in this process or another, takes it within a second or two.
 */
export async function sendJob(
  db: Db,
  queue: QueueName,
  data: object,
  { key, startAfterSeconds }: SendOptions = {},
): Promise<boolean> {
  const { policy: _, ...options } = queues[queue];
  const id = await senderOf(db).send(queue, data, {
    ...options,
    ...(key === undefined ? {} : { singletonKey: key }),
    ...(startAfterSeconds === undefined ? {} : { startAfter: startAfterSeconds }),
  });
  return id !== null;
}

// Never started: it only builds the statements, which run on the connection of the caller.
const senderOf = (db: Db) => new PgBoss({ db: jobExecutor(db), schedule: false, supervise: false });

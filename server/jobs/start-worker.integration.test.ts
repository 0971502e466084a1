import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '@/tests/support/test-database';
import { systemClock } from '../clock';
import type { ServiceContext } from '../services/context';
import { systemActor } from '../services/process-context';
import type { Job } from './job';
import { queues } from './queues';
import { sendJob } from './send-job';
import { startWorker } from './start-worker';

let database: TestDatabase;
const contextFor = (label: string): ServiceContext => ({
  actor: systemActor(label),
  db: database.db,
  clock: systemClock,
  aws: { endpoint: 'http://127.0.0.1:9', credentials: null, clock: systemClock },
  readOnly: false,
});

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const jobOf = (run: Job['run']): Job => ({
  queue: 'sync-region',
  concurrency: 2,
  cron: null,
  atStart: false,
  run,
});

function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

describe('startWorker', () => {
  it('finds every queue there after the migrations', async () => {
    const rows = await database.db.$queryRaw<{ name: string }[]>`SELECT name FROM pgboss.queue`;
    expect(rows.map((row) => row.name)).toEqual(expect.arrayContaining(Object.keys(queues)));
  });

  it('runs a job that was sent before any worker started, once', async () => {
    const { db } = database;
    expect(await sendJob(db, 'sync-region', { region: 'eu-west-1' }, { key: 'a' })).toBe(true);
    expect(await sendJob(db, 'sync-region', { region: 'eu-west-1' }, { key: 'a' })).toBe(false);
    const ran = withResolvers<unknown>();
    const worker = await startWorker({
      connectionString: database.url,
      contextFor,
      jobs: [jobOf(async ({ data }) => ran.resolve(data))],
    });
    expect(await ran.promise).toEqual({ region: 'eu-west-1' });
    await worker.stop();
  });

  it('sends nothing when the transaction that sends it is rolled back', async () => {
    const failing = database.db.$transaction(async (tx) => {
      await sendJob(tx, 'sync-region', {}, { key: 'rolled-back' });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await sendJob(database.db, 'sync-region', {}, { key: 'rolled-back' })).toBe(true);
  });

  it('asks a running job to leave off when the worker stops', async () => {
    await sendJob(database.db, 'sync-region', {}, { key: 'long' });
    const started = withResolvers<void>();
    const left = withResolvers<void>();
    const worker = await startWorker({
      connectionString: database.url,
      contextFor,
      jobs: [
        jobOf(async ({ signal }) => {
          started.resolve();
          await new Promise((resolve) => signal.addEventListener('abort', resolve));
          left.resolve();
        }),
      ],
    });
    await started.promise;
    await Promise.all([worker.stop(), left.promise]);
  });
});

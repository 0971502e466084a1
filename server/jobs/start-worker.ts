import PgBoss from 'pg-boss';
import { log } from '../log';
import type { ServiceContext } from '../services/context';
import { flushUsage } from '../services/estate/flush-usage';
import { releaseLostRegions } from '../services/estate/sync/release-lost-regions';
import { allJobs } from './all-jobs';
import type { Job } from './job';
import { type QueueName, queues } from './queues';
import { sendJob } from './send-job';

export interface Worker {
  /** Asks running jobs to leave off, waits for them, and closes the connections. */
  stop(): Promise<void>;
}

interface WorkerOptions {
  readonly connectionString: string;
  /** Makes the context jobs run in; the actor names the job in the audit log. */
  readonly contextFor: (label: string) => ServiceContext;
  readonly jobs?: readonly Job[];
}

const stopWithinMs = 8_000;
const flushEveryMs = 30_000;

/** Starts taking jobs from the database until it is stopped. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const jobs = options.jobs ?? allJobs;
  const stopping = new AbortController();
  const boss = new PgBoss({
    connectionString: options.connectionString,
    max: 4,
    maintenanceIntervalSeconds: 60,
    archiveCompletedAfterSeconds: 3_600,
    deleteAfterDays: 3,
  });
  boss.on('error', (error) => log().error({ err: error }, 'job queue'));
  await boss.start();
  const ctx = options.contextFor('worker');
  await releaseLostRegions(ctx);
  for (const job of jobs) await register(boss, job, options, stopping.signal);
  for (const job of jobs) if (job.atStart) await sendJob(ctx.db, job.queue, {}, { key: 'start' });
  const flushing = setInterval(() => void flushQuietly(ctx), flushEveryMs);
  return {
    async stop() {
      clearInterval(flushing);
      stopping.abort(new Error('The worker is stopping.'));
      await boss.stop({ graceful: true, wait: true, timeout: stopWithinMs });
      await flushQuietly(ctx);
    },
  };
}

async function register(boss: PgBoss, job: Job, options: WorkerOptions, signal: AbortSignal): Promise<void> {
  await boss.createQueue(job.queue, { name: job.queue, ...queues[job.queue] });
  if (job.cron) await boss.schedule(job.queue, job.cron, {}, { singletonKey: 'cron' });
  for (let worker = 0; worker < job.concurrency; worker += 1) {
    await boss.work(job.queue, { pollingIntervalSeconds: 1, batchSize: job.batch ?? 1 }, async (batch) => {
      const runs = await Promise.allSettled(batch.map((one) => runOne(job, one, options, signal)));
      const failed = runs.find((run) => run.status === 'rejected');
      if (failed) throw failed.reason;
    });
  }
}

async function runOne(
  job: Job,
  one: { readonly id: string; readonly data: unknown },
  options: WorkerOptions,
  signal: AbortSignal,
): Promise<void> {
  const started = performance.now();
  try {
    signal.throwIfAborted();
    await job.run({ ctx: options.contextFor(labels[job.queue]), data: one.data ?? {}, signal });
    const ms = Math.round(performance.now() - started);
    log().debug({ queue: job.queue, job: one.id, ms }, 'job done');
  } catch (error) {
    if (!signal.aborted) log().error({ err: error, queue: job.queue, job: one.id }, 'job failed');
    throw error;
  }
}

async function flushQuietly(ctx: ServiceContext): Promise<void> {
  try {
    await flushUsage(ctx);
  } catch (error) {
    log().warn({ err: error }, 'AWS usage could not be stored; it is kept for the next time');
  }
}

const labels: Readonly<Record<QueueName, string>> = {
  'sync-estate': 'sync',
  'sync-region': 'sync',
  'sync-detail': 'sync',
  'sync-metrics': 'sync',
  'roll-up-region': 'sync',
  'read-cold-starts': 'sync',
  'prune-roll-ups': 'retention',
  'price-month': 'costs',
  'read-bill': 'costs',
  'evaluate-experiments': 'experiments',
  'refresh-prices': 'price refresh',
  'evaluate-triggers': 'review triggers',
  'deliver-outbox': 'outbox',
  'end-changes': 'time-box',
  'run-groups': 'together',
  'run-group': 'together',
  'start-plans': 'plans ahead',
  'start-plan': 'plans ahead',
  'verify-change': 'verification',
  'reconcile-changes': 'reconciler',
};

import type { ServiceContext } from '../services/context';
import type { QueueName } from './queues';

/** One run of a job. */
export interface JobRun {
  readonly ctx: ServiceContext;
  /** As it was sent; the handler parses it. */
  readonly data: unknown;
  /** Aborted when the process is asked to stop: leave things so that the next run goes on. */
  readonly signal: AbortSignal;
}

/** What a worker does for one queue. */
export interface Job {
  readonly queue: QueueName;
  /** How many of these one process runs at once. */
  readonly concurrency: number;
  /**
   * How many each of these takes from the queue at once, since a queue is asked once a second; one unless said. When
   * one of them fails all are tried again, so a second run must find nothing left to do.
   */
  readonly batch?: number;
  /** When it is sent by itself, as five cron fields in UTC; null: only when asked. */
  readonly cron: string | null;
  /** Sent once when a worker starts as well. */
  readonly atStart: boolean;
  readonly run: (job: JobRun) => Promise<void>;
}

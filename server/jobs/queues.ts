/** How a queue treats its jobs; names and meanings are pg-boss's. */
export interface QueueOptions {
  /** `short`: at most one waiting job per key, so that asking twice does not work twice. */
  readonly policy: 'standard' | 'short';
  readonly retryLimit: number;
  readonly retryDelay: number;
  readonly retryBackoff: boolean;
  /** After this long without an end a job counts as lost and is tried again. */
  readonly expireInSeconds: number;
}

const often: QueueOptions = {
  policy: 'short',
  retryLimit: 0,
  retryDelay: 0,
  retryBackoff: false,
  expireInSeconds: 300,
};

/** Every queue of the product; a new one is created by a migration. */
export const queues = {
  /** Asks for the lists of every watched region. */
  'sync-estate': often,
  /** Lists and tags of one region. */
  'sync-region': { ...often, retryLimit: 2, retryDelay: 15, retryBackoff: true },
  /** The slow, per-workload calls of one region. */
  'sync-detail': { ...often, retryLimit: 2, retryDelay: 15, retryBackoff: true },
  /** Metric summaries of one region. */
  'sync-metrics': { ...often, retryLimit: 1, retryDelay: 60 },
  /** Reads AWS’s Price List: asks for it, or does what was asked. */
  'refresh-prices': { ...often, retryLimit: 2, retryDelay: 30, expireInSeconds: 600 },
  /** Watches one change until AWS has it in force. */
  'verify-change': { ...often, retryLimit: 10, retryDelay: 5, retryBackoff: true },
  /** Settles changes that a stopped process left open. */
  'reconcile-changes': often,
  /** Takes back each change whose end has come. */
  'end-changes': often,
  /** Asks for each group of changes that something is left to do for. */
  'run-groups': often,
  /** Goes on with one group of changes. */
  'run-group': { ...often, retryLimit: 3, retryDelay: 5 },
  /** Asks for each plan ahead whose beginning has come. */
  'start-plans': often,
  /** Brings one plan ahead a step on. */
  'start-plan': often,
  /** Hourly and daily figures of one region's workloads. */
  'roll-up-region': { ...often, retryLimit: 1, retryDelay: 60, expireInSeconds: 1800 },
  /** Cold starts of one region’s functions, from their logs. */
  'read-cold-starts': { ...often, retryLimit: 1, retryDelay: 60, expireInSeconds: 1800 },
  /** Deletes roll-ups that are older than they are kept. */
  'prune-roll-ups': often,
  /** Prices the running month and the one before. */
  'price-month': { ...often, retryLimit: 1, retryDelay: 30 },
  /** Compares what was rolled up since experiments began with what was before. */
  'evaluate-experiments': { ...often, retryLimit: 1, retryDelay: 30 },
  /** Makes triggers of what decisions say, and evaluates every armed one. */
  'evaluate-triggers': { ...often, retryLimit: 1, retryDelay: 30 },
  /** Sends what the outbox holds. */
  'deliver-outbox': often,
  /** Reads what Cost Explorer says was billed. */
  'read-bill': { ...often, retryLimit: 1, retryDelay: 600 },
} as const satisfies Record<string, QueueOptions>;

export type QueueName = keyof typeof queues;

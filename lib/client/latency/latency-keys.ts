/** Every query key of the latency area; a prefix names all below it. */
export const latencyKeys = {
  all: ['latency'] as const,
  list: (scope: unknown) => [...latencyKeys.all, 'list', scope] as const,
  rankings: (scope: unknown, window: string) => [...latencyKeys.all, 'rankings', scope, window] as const,
  rightNow: (workloadId: string) => [...latencyKeys.all, 'rightNow', workloadId] as const,
  workload: (workloadId: string, window: string) =>
    [...latencyKeys.all, 'workload', workloadId, window] as const,
  experiments: () => [...latencyKeys.all, 'experiments'] as const,
  experimentList: (filter: unknown) => [...latencyKeys.experiments(), 'list', filter] as const,
  experiment: (experimentId: string) => [...latencyKeys.experiments(), 'one', experimentId] as const,
};

/** Every query key of the inventory area; a prefix names all below it. */
export const inventoryKeys = {
  all: ['inventory'] as const,
  workloads: (query: unknown) => [...inventoryKeys.all, 'workloads', query] as const,
  workload: (workloadId: string) => [...inventoryKeys.all, 'workload', workloadId] as const,
  revisions: (workloadId: string) => [...inventoryKeys.workload(workloadId), 'revisions'] as const,
  metrics: (workloadId: string, query: unknown) =>
    [...inventoryKeys.all, 'metrics', workloadId, query] as const,
  modules: (scope: unknown) => [...inventoryKeys.all, 'modules', scope] as const,
  module: (slug: string, scope: unknown) => [...inventoryKeys.all, 'module', slug, scope] as const,
  views: (area: string) => [...inventoryKeys.all, 'views', area] as const,
};

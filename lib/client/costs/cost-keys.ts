/** Every query key of the costs area; a prefix names all below it. */
export const costKeys = {
  all: ['costs'] as const,
  workload: (workloadId: string) => [...costKeys.all, 'workload', workloadId] as const,
  module: (slug: string, scope: unknown) => [...costKeys.all, 'module', slug, scope] as const,
  bill: (month: string | null) => [...costKeys.all, 'bill', month] as const,
};

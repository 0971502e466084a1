/** Every query key of the costs area; a prefix names all below it. */
export const costKeys = {
  all: ['costs'] as const,
  workload: (workloadId: string) => [...costKeys.all, 'workload', workloadId] as const,
  module: (slug: string, scope: unknown) => [...costKeys.all, 'module', slug, scope] as const,
  rollUps: () => [...costKeys.all, 'roll-ups'] as const,
  bill: (month: string | null) => [...costKeys.all, 'bill', month] as const,
  prices: () => [...costKeys.all, 'prices'] as const,
  book: (version: string | null) => [...costKeys.prices(), 'book', version] as const,
  versions: () => [...costKeys.prices(), 'versions'] as const,
  version: (versionId: string) => [...costKeys.versions(), versionId] as const,
  history: (key: string, region: string) => [...costKeys.prices(), 'history', key, region] as const,
  overrides: () => [...costKeys.prices(), 'overrides'] as const,
  budgets: () => [...costKeys.all, 'budgets'] as const,
};

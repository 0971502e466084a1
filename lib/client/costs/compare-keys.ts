/** Every query key of comparisons; a prefix names all below it. */
export const compareKeys = {
  all: ['costs', 'compare'] as const,
  prices: () => [...compareKeys.all, 'prices'] as const,
  usage: (subject: unknown) => [...compareKeys.all, 'usage', subject] as const,
  scenarios: () => [...compareKeys.all, 'scenarios'] as const,
  scenarioList: (filter: unknown) => [...compareKeys.scenarios(), 'list', filter] as const,
  scenario: (scenarioId: string) => [...compareKeys.scenarios(), 'one', scenarioId] as const,
};

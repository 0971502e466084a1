/** Every query key of the changes area; a prefix names all below it. */
export const changeKeys = {
  all: ['changes'] as const,
  lists: () => [...changeKeys.all, 'list'] as const,
  list: (query: unknown) => [...changeKeys.lists(), query] as const,
  underWay: () => [...changeKeys.lists(), 'under-way'] as const,
  waitingForApproval: () => [...changeKeys.lists(), 'approval'] as const,
  groups: (state: string) => [...changeKeys.lists(), 'groups', state] as const,
  group: (groupId: string) => [...changeKeys.all, 'group', groupId] as const,
  plansAhead: () => [...changeKeys.lists(), 'ahead'] as const,
  plansAheadIn: (query: unknown) => [...changeKeys.plansAhead(), query] as const,
  planAhead: (planId: string) => [...changeKeys.all, 'planAhead', planId] as const,
  planPreview: (input: unknown) => [...changeKeys.all, 'planPreview', input] as const,
  policies: () => [...changeKeys.all, 'policies'] as const,
  change: (changeId: string) => [...changeKeys.all, 'change', changeId] as const,
};

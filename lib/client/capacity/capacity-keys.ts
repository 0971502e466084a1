/** Every query key of the capacity area; a prefix names all below it. */
export const capacityKeys = {
  all: ['capacity'] as const,
  scaling: (scope: unknown) => [...capacityKeys.all, 'scaling', scope] as const,
  activities: (scope: unknown) => [...capacityKeys.all, 'activities', scope] as const,
  workload: (workloadId: string) => [...capacityKeys.all, 'workload', workloadId] as const,
};

import { isPending, isRunning } from '../scheduler/task-status';
import type { EcsCluster } from '../state';
import { tagList } from '../tags/tag-view';

function insightsOf(cluster: EcsCluster): string {
  if (!cluster.containerInsights) return 'disabled';
  return cluster.enhancedInsights ? 'enhanced' : 'enabled';
}

/** Returns a cluster as ECS shows it at a moment; tags, settings and configuration only where they are asked for. */
export function clusterView(cluster: EcsCluster, include: readonly string[], now: number) {
  const services = [...cluster.services.values()];
  const tasks = services.flatMap((one) => one.tasks);
  const { configuration, serviceConnectNamespace: namespace } = cluster;
  return {
    clusterArn: cluster.arn,
    clusterName: cluster.name,
    status: cluster.status,
    registeredContainerInstancesCount: 0,
    runningTasksCount: tasks.filter((task) => isRunning(task, now)).length,
    pendingTasksCount: tasks.filter((task) => isPending(task, now)).length,
    activeServicesCount: services.filter((one) => one.status === 'ACTIVE').length,
    statistics: [],
    tags: include.includes('TAGS') ? tagList(cluster.tags) : [],
    settings: include.includes('SETTINGS') ? [{ name: 'containerInsights', value: insightsOf(cluster) }] : [],
    ...(configuration !== null && include.includes('CONFIGURATIONS') ? { configuration } : {}),
    capacityProviders: cluster.capacityProviders,
    defaultCapacityProviderStrategy: cluster.defaultStrategy,
    ...(namespace === null ? {} : { serviceConnectDefaults: { namespace } }),
  };
}

/** Everything a call that changes a cluster shows of it. */
export const WHOLE = ['TAGS', 'SETTINGS', 'CONFIGURATIONS'];

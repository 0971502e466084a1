import { texts } from '../input';
import type { CallContext, Operation } from '../service';
import { invalidParameter } from './errors';
import { findCluster } from './find';
import { pageOf } from './pages';
import type { EcsCluster } from './state';
import { tagList } from './tag-view';
import { runningTasks } from './task-view';

/** ListClusters: ARNs by name, up to 100 a page. */
export const listClusters: Operation = {
  handle(input, call) {
    const arns = [...call.state.ecs.clusters.values()].map((one) => one.arn).toSorted();
    const page = pageOf(input, arns, 100);
    return { clusterArns: page.items, ...page.next };
  },
};

function clusterView(cluster: EcsCluster, include: readonly string[], now: number) {
  const services = [...cluster.services.values()];
  const running = services.reduce((sum, one) => sum + runningTasks(one, now), 0);
  const insights = { name: 'containerInsights', value: cluster.containerInsights ? 'enabled' : 'disabled' };
  return {
    clusterArn: cluster.arn,
    clusterName: cluster.name,
    status: 'ACTIVE',
    registeredContainerInstancesCount: 0,
    runningTasksCount: running,
    pendingTasksCount: services.reduce((sum, one) => sum + one.desiredCount, 0) - running,
    activeServicesCount: services.length,
    statistics: [],
    tags: include.includes('TAGS') ? tagList(cluster.tags) : [],
    settings: include.includes('SETTINGS') ? [insights] : [],
    capacityProviders: cluster.capacityProviders,
    defaultCapacityProviderStrategy: [],
  };
}

function missing(call: CallContext, name: string) {
  const arn = `arn:aws:ecs:${call.region}:${call.account}:cluster/${name}`;
  return { arn: name.startsWith('arn:') ? name : arn, reason: 'MISSING' };
}

/** DescribeClusters: up to 100 by name or ARN; what is not there is a failure with reason MISSING. */
export const describeClusters: Operation = {
  handle(input, call) {
    const given = texts(input, 'clusters');
    if (given.length > 100) throw invalidParameter('Clusters can have at most 100 items.');
    const names = given.length === 0 ? ['default'] : given;
    const include = texts(input, 'include');
    const found = names.map((name) => ({ name, cluster: findCluster(call.state, name) }));
    return {
      clusters: found.flatMap(({ cluster }) => (cluster ? [clusterView(cluster, include, call.now)] : [])),
      failures: found.flatMap(({ name, cluster }) => (cluster ? [] : [missing(call, name)])),
    };
  },
};

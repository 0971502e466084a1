import { type Input, text } from '../input';
import type { RegionState } from '../world';
import { clusterNotFound, serviceNotFound } from './errors';
import type { EcsCluster, EcsService, TaskDefinition } from './state';

/** Returns the last part of an ARN or name: ECS takes either everywhere. */
export function shortName(nameOrArn: string): string {
  return nameOrArn.slice(nameOrArn.lastIndexOf('/') + 1);
}

/** Returns the cluster of a name or ARN, or null; an ARN of another region or account names nothing here. */
export function findCluster(state: RegionState, nameOrArn: string): EcsCluster | null {
  const cluster = state.ecs.clusters.get(shortName(nameOrArn));
  if (cluster === undefined) return null;
  return nameOrArn.startsWith('arn:') && nameOrArn !== cluster.arn ? null : cluster;
}

/** Returns the active cluster the call names, `default` when it names none. Throws ClusterNotFoundException. */
export function clusterOf(input: Input, state: RegionState): EcsCluster {
  const cluster = findCluster(state, text(input, 'cluster') ?? 'default');
  if (cluster === null || cluster.status === 'INACTIVE') throw clusterNotFound();
  return cluster;
}

/** Returns the service of a name or ARN in a cluster, or null; one that is gone is found until it is made again. */
export function findService(cluster: EcsCluster, nameOrArn: string): EcsService | null {
  const service = cluster.services.get(shortName(nameOrArn));
  if (service === undefined) return null;
  return nameOrArn.startsWith('arn:') && nameOrArn !== service.arn ? null : service;
}

/** Returns the service the call names in a member. Throws ServiceNotFoundException. */
export function requireService(cluster: EcsCluster, nameOrArn: string): EcsService {
  const service = findService(cluster, nameOrArn);
  if (service === null) throw serviceNotFound();
  return service;
}

/** Returns the task definition of `family`, `family:revision` or an ARN, or null; a family alone means its newest active one. */
export function findTaskDefinition(state: RegionState, given: string): TaskDefinition | null {
  const { taskDefinitions, lastRevisions } = state.ecs;
  const id = shortName(given);
  const exact = taskDefinitions.get(id);
  if (exact !== undefined) return given.startsWith('arn:') && given !== exact.arn ? null : exact;
  if (id.includes(':')) return null;
  for (let revision = lastRevisions.get(id) ?? 0; revision > 0; revision -= 1) {
    const found = taskDefinitions.get(`${id}:${revision}`);
    if (found?.deregisteredAt === null) return found;
  }
  return null;
}

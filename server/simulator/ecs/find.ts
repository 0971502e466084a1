import { type Input, text } from '../input';
import type { RegionState } from '../world';
import { clusterNotFound } from './errors';
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

/** Returns the cluster the call names, `default` when it names none. Throws ClusterNotFoundException. */
export function clusterOf(input: Input, state: RegionState): EcsCluster {
  const cluster = findCluster(state, text(input, 'cluster') ?? 'default');
  if (cluster === null) throw clusterNotFound();
  return cluster;
}

/** Returns the service of a name or ARN in a cluster, or null. */
export function findService(cluster: EcsCluster, nameOrArn: string): EcsService | null {
  const service = cluster.services.get(shortName(nameOrArn));
  if (service === undefined) return null;
  return nameOrArn.startsWith('arn:') && nameOrArn !== service.arn ? null : service;
}

/** Returns the task definition of `family`, `family:revision` or an ARN, or null; a family alone means its newest. */
export function findTaskDefinition(state: RegionState, given: string): TaskDefinition | null {
  const id = shortName(given);
  const exact = state.ecs.taskDefinitions.get(id);
  if (exact !== undefined) return given.startsWith('arn:') && given !== exact.arn ? null : exact;
  if (id.includes(':')) return null;
  const family = [...state.ecs.taskDefinitions.values()].filter((one) => one.family === id);
  return family.toSorted((a, b) => b.revision - a.revision)[0] ?? null;
}

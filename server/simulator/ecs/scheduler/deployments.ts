import type { Deployment, EcsService, EcsTask } from '../state';
import { isWanted } from './task-status';

/** Returns the deployment whose tasks a service is to run. Throws for a service that was never made whole. */
export function primaryOf(service: EcsService): Deployment {
  const [primary] = service.deployments;
  if (primary === undefined) throw new Error(`The service ${service.name} has no deployment.`);
  return primary;
}

/** Whether scale-in is off: a deployment is under way. */
export function isDeploying(service: EcsService): boolean {
  return service.deployments[0]?.rollout === 'IN_PROGRESS';
}

/** Returns the tasks that nobody asked to stop: those of the primary deployment, and all others. */
export function wantedTasks(service: EcsService): {
  readonly fresh: readonly EcsTask[];
  readonly old: readonly EcsTask[];
} {
  const primary = service.deployments[0]?.id;
  const wanted = service.tasks.filter(isWanted);
  return {
    fresh: wanted.filter((task) => task.deploymentId === primary),
    old: wanted.filter((task) => task.deploymentId !== primary),
  };
}

/** Changes what is known of a deployment, in the list of those there are and in the history. */
export function reviseDeployment(service: EcsService, id: string, change: Partial<Deployment>): void {
  const revise = (one: Deployment) => (one.id === id ? { ...one, ...change } : one);
  service.deployments = service.deployments.map(revise);
  service.history = service.history.map(revise);
}

import { hash32 } from '../../random';
import type { Deployment, EcsService } from '../state';

const KEPT = 20;

function deploymentId(service: EcsService): string {
  service.made.deployments += 1;
  const key = `${service.arn}/${service.createdAt}/deployment/${service.made.deployments}`;
  const digits = `${hash32(key)}${hash32(`${key}/more`)}`;
  return `ecs-svc/${digits.padEnd(19, '7').slice(0, 19)}`;
}

/** Makes what the service launches now its primary deployment; the scheduler has yet to look at it. */
export function startDeployment(service: EcsService, at: number, fate: Deployment['fate']): void {
  const id = deploymentId(service);
  const deployment: Deployment = {
    id,
    launch: service.launch,
    createdAt: at,
    updatedAt: at,
    finishedAt: null,
    rollout: 'IN_PROGRESS',
    reason: `ECS deployment ${id} in progress.`,
    failedTasks: 0,
    rolledBackTo: null,
    fate,
  };
  service.deployments = [deployment, ...service.deployments];
  service.history = [deployment, ...service.history].slice(0, KEPT);
  service.retryAt = null;
  service.refusals = 0;
  service.steady = false;
}

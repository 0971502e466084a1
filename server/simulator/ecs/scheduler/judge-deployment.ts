import type { Deployment, EcsService } from '../state';
import { primaryOf, reviseDeployment, wantedTasks } from './deployments';
import { noteEvent } from './note-event';
import { isHealthy } from './task-status';

/** Returns how many tasks may fail before the circuit breaker ends a deployment: half the desired count, 3 to 200. */
export function failureThreshold(desiredCount: number): number {
  return Math.min(200, Math.max(3, Math.ceil(desiredCount * 0.5)));
}

function dropEmpty(service: EcsService): void {
  const { old } = wantedTasks(service);
  const alive = new Set(old.map((task) => task.deploymentId));
  service.deployments = service.deployments.filter((one, index) => index === 0 || alive.has(one.id));
}

function complete(service: EcsService, primary: Deployment, at: number): void {
  reviseDeployment(service, primary.id, {
    rollout: 'COMPLETED',
    reason: `ECS deployment ${primary.id} completed.`,
    updatedAt: at,
    finishedAt: at,
  });
  noteEvent(service, at, `(deployment ${primary.id}) deployment completed.`);
}

function rollBack(service: EcsService, failed: Deployment, to: Deployment, at: number): void {
  reviseDeployment(service, failed.id, { rolledBackTo: to.id });
  const reason = `ECS deployment circuit breaker: rolling back to deploymentId ${to.id}.`;
  const revived: Deployment = { ...to, rollout: 'IN_PROGRESS', reason, updatedAt: at, finishedAt: null };
  const others = service.deployments.filter((one) => one.id !== to.id);
  service.deployments = [revived, ...others];
  reviseDeployment(service, to.id, revived);
  service.launch = to.launch;
  service.retryAt = null;
  service.refusals = 0;
  noteEvent(service, at, `rolling back to deployment ${to.id}.`);
}

function fail(service: EcsService, primary: Deployment, at: number): void {
  const reason = 'ECS deployment circuit breaker: tasks failed to start.';
  reviseDeployment(service, primary.id, { rollout: 'FAILED', reason, updatedAt: at, finishedAt: at });
  noteEvent(service, at, `(deployment ${primary.id}) deployment failed: tasks failed to start.`);
  const before = service.history.find((one) => one.id !== primary.id && one.rollout === 'COMPLETED');
  if (service.settings.circuitBreaker.rollback && before !== undefined)
    rollBack(service, primary, before, at);
}

/** Decides whether the primary deployment is done or has failed, and forgets the older ones that run nothing. */
export function judgeDeployment(service: EcsService, at: number): void {
  dropEmpty(service);
  const primary = primaryOf(service);
  if (primary.rollout !== 'IN_PROGRESS' || service.status !== 'ACTIVE') return;
  const { fresh, old } = wantedTasks(service);
  const whole = fresh.length === service.desiredCount && fresh.every((task) => isHealthy(task, at));
  if (whole && old.length === 0) complete(service, primary, at);
  else if (
    service.settings.circuitBreaker.enable &&
    primary.failedTasks >= failureThreshold(service.desiredCount)
  )
    fail(service, primary, at);
}

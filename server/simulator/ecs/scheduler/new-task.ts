import { createHash } from 'node:crypto';
import { targetGroupHealth } from '../../load-balancing/target-group-health';
import { unit } from '../../random';
import { findTaskDefinition } from '../find';
import type { Deployment, EcsService, EcsTask } from '../state';
import type { ScheduleContext } from './schedule-context';

const DAY_MS = 86_400_000;
/** Mean time between interruptions of one Spot task. */
const SPOT_LIFE_MS = 30 * DAY_MS;
const HEALTH_CHECK_MS = 30_000;
/** Without any health check a task counts as healthy 40 s after it runs (UpdateService, minimumHealthyPercent). */
const UNCHECKED_MS = 40_000;

function hasHealthCheck({ state }: ScheduleContext, arn: string): boolean {
  return findTaskDefinition(state, arn)?.containers.some((one) => one.healthCheck !== undefined) ?? false;
}

function healthDelayMs(context: ScheduleContext, deployment: Deployment): number {
  const { targets, taskDefinitionArn } = deployment.launch;
  const checked = targets.map((one) => targetGroupHealth(context.state, one.targetGroupArn).healthyAfterMs);
  if (hasHealthCheck(context, taskDefinitionArn)) checked.push(HEALTH_CHECK_MS);
  return checked.length === 0 ? UNCHECKED_MS : Math.max(...checked);
}

function interruption(key: string, provider: string | null, runningAt: number): EcsTask['end'] {
  if (provider !== 'FARGATE_SPOT') return null;
  const at = runningAt + Math.round(-Math.log(1 - unit(`${key}/spot`)) * SPOT_LIFE_MS);
  return { at, code: 'SpotInterruption', reason: 'Your Spot Task was interrupted.' };
}

function failure(image: unknown, at: number): EcsTask['end'] {
  const reason = `CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve ref ${String(image)}: not found`;
  return { at, code: 'TaskFailedToStart', reason };
}

/** Returns the id of the index-th task of a service: the same task has the same id however it is asked for. */
export function taskId(service: EcsService, index: number): string {
  return createHash('sha256').update(`${service.arn}/${index}`).digest('hex').slice(0, 32);
}

/** Returns a task that a deployment starts at a moment, with everything that will become of it if nobody stops it. */
export function newTask(
  context: ScheduleContext,
  service: EcsService,
  deployment: Deployment,
  provider: string | null,
  at: number,
): EcsTask {
  const id = taskId(service, service.made.tasks);
  service.made.tasks += 1;
  const key = `${context.seed}/${service.arn}/${id}`;
  const pendingAt = at + 8000 + Math.round(unit(`${key}/provision`) * 6000);
  const runningAt = pendingAt + 12_000 + Math.round(unit(`${key}/pull`) * 14_000);
  const task = { id, deploymentId: deployment.id, provider, createdAt: at, stop: null };
  const born = { ...task, taskDefinitionArn: deployment.launch.taskDefinitionArn };
  const never = Number.POSITIVE_INFINITY;
  switch (deployment.fate) {
    case 'stuck':
      return { ...born, pendingAt, runningAt: never, healthyAt: never, end: null };
    case 'fail': {
      const definition = findTaskDefinition(context.state, born.taskDefinitionArn);
      const end = failure(definition?.containers[0]?.image, runningAt);
      return { ...born, pendingAt, runningAt: never, healthyAt: never, end };
    }
    case 'normal': {
      const healthyAt = runningAt + healthDelayMs(context, deployment);
      return { ...born, pendingAt, runningAt, healthyAt, end: interruption(key, provider, runningAt) };
    }
  }
}

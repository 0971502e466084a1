import { targetGroupHealth } from '../../load-balancing/target-group-health';
import { unit } from '../../random';
import type { EcsService, EcsTask, StopCode } from '../state';
import type { ScheduleContext } from './schedule-context';
import { DEPROVISION_MS } from './task-status';

/** What Spot leaves a task after the warning. */
const SPOT_WARNING_MS = 120_000;

function drainMs(context: ScheduleContext, service: EcsService, task: EcsTask, at: number, code: StopCode) {
  if (at < task.runningAt) return 0;
  const launch = service.deployments.find((one) => one.id === task.deploymentId)?.launch ?? service.launch;
  const delays = launch.targets.map(
    (one) => targetGroupHealth(context.state, one.targetGroupArn).deregistrationDelayMs,
  );
  const delay = Math.max(0, ...delays);
  return code === 'SpotInterruption' ? Math.min(delay, SPOT_WARNING_MS) : delay;
}

/** Returns the task on its way out: it drains, its containers end, its network is taken down. */
export function stopped(
  context: ScheduleContext,
  service: EcsService,
  task: EcsTask,
  at: number,
  why: { readonly code: StopCode; readonly reason: string },
): EcsTask {
  const drainedAt = at + drainMs(context, service, task, at, why.code);
  const exitMs = at < task.runningAt ? 0 : 2000 + Math.round(unit(`${service.arn}/${task.id}/exit`) * 6000);
  return { ...task, stop: { at, ...why, drainedAt, stoppedAt: drainedAt + exitMs + DEPROVISION_MS } };
}

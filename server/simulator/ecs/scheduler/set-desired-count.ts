import type { EcsService } from '../state';
import type { ScheduleContext } from './schedule-context';
import { schedule, settleService } from './settle-service';

/** Changes a service's desired count at a moment, as UpdateService and Application Auto Scaling do. */
export function setDesiredCount(
  context: ScheduleContext,
  service: EcsService,
  desiredCount: number,
  at: number,
): void {
  settleService(context, service, at);
  service.desiredCount = desiredCount;
  schedule(context, service, at);
}

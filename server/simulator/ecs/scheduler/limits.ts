import type { EcsService } from '../state';

/** Returns how many tasks may run or be pending during a deployment: maximumPercent, rounded down. */
export function mostTasks(service: EcsService): number {
  return Math.max(1, Math.floor((service.desiredCount * service.settings.maximumPercent) / 100));
}

/** Returns how many tasks must stay healthy during a deployment: minimumHealthyPercent, rounded up. */
export function leastHealthy(service: EcsService): number {
  return Math.ceil((service.desiredCount * service.settings.minimumHealthyPercent) / 100);
}

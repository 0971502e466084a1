import type { RegionState } from '../world';

/** How a target group takes targets in and lets them go. */
export interface TargetGroupHealth {
  /** From registration to the last health check that is needed. */
  readonly healthyAfterMs: number;
  readonly deregistrationDelayMs: number;
}

/** Returns the health settings of a target group; nothing takes any time where there is none. */
export function targetGroupHealth(state: RegionState, arn: string): TargetGroupHealth {
  const group = state.loadBalancing.targetGroups.get(arn);
  if (group === undefined) return { healthyAfterMs: 0, deregistrationDelayMs: 0 };
  const { healthCheck, attributes } = group;
  return {
    healthyAfterMs: healthCheck.enabled ? healthCheck.intervalSeconds * healthCheck.healthyCount * 1000 : 0,
    deregistrationDelayMs: Number(attributes['deregistration_delay.timeout_seconds'] ?? '300') * 1000,
  };
}

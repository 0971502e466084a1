import type { Output } from '../../service';
import type { ProvisionedConfig } from '../state';

export interface ProvisionedNow {
  readonly status: 'IN_PROGRESS' | 'READY' | 'FAILED';
  readonly requested: number;
  /** Environments in force: none before all are there, the old ones while they are being replaced. */
  readonly allocated: number;
  readonly reason: string | null;
}

/** What a provisioned concurrency configuration shows at `now`. */
export function provisionedAt(config: ProvisionedConfig, now: number): ProvisionedNow {
  const { requested, failure } = config;
  if (now < config.readyAt) return { status: 'IN_PROGRESS', requested, allocated: config.held, reason: null };
  if (failure !== null) return { status: 'FAILED', requested, allocated: 0, reason: failure };
  return { status: 'READY', requested, allocated: requested, reason: null };
}

/** The members that put, get and list share. */
export function provisionedView(config: ProvisionedConfig, now: number): Output {
  const shown = provisionedAt(config, now);
  return {
    RequestedProvisionedConcurrentExecutions: shown.requested,
    AvailableProvisionedConcurrentExecutions: shown.allocated,
    AllocatedProvisionedConcurrentExecutions: shown.allocated,
    Status: shown.status,
    ...(shown.reason === null ? {} : { StatusReason: shown.reason }),
    LastModified: new Date(config.modifiedAt).toISOString().replace(/\.\d{3}Z$/, '+0000'),
  };
}

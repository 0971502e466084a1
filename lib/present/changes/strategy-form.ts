import type { CapacityProviderItem, ServiceSnapshot } from '@/lib/domain/inventory/snapshot';
import type { PlanAsk } from './plan-form';

/** Weights and bases of the two kinds of Fargate capacity, as they are typed. */
export interface StrategyForm {
  readonly onDemandBase: number | null;
  readonly onDemandWeight: number | null;
  readonly spotWeight: number | null;
}

/** True for a strategy this form shows whole: Fargate alone, with a base on demand if any. */
export function canShowStrategy(items: readonly CapacityProviderItem[]): boolean {
  return items.every(
    ({ provider, base }) => provider === 'FARGATE' || (provider === 'FARGATE_SPOT' && base === 0),
  );
}

/** The form of a strategy; a service without one runs on demand. */
export function toStrategyForm(items: readonly CapacityProviderItem[]): StrategyForm {
  const onDemand = items.find(({ provider }) => provider === 'FARGATE');
  const spot = items.find(({ provider }) => provider === 'FARGATE_SPOT');
  return {
    onDemandBase: onDemand?.base ?? 0,
    onDemandWeight: onDemand?.weight ?? (items.length === 0 ? 1 : 0),
    spotWeight: spot?.weight ?? 0,
  };
}

/** What to ask the server for, or what is missing before it can be asked. */
export function toStrategyAsk(workloadId: string, service: ServiceSnapshot, form: StrategyForm): PlanAsk {
  const { onDemandBase, onDemandWeight, spotWeight } = form;
  if (onDemandBase === null || onDemandWeight === null || spotWeight === null)
    return { ready: false, field: 'strategy', message: 'Give every number.' };
  if (onDemandWeight + spotWeight === 0)
    return { ready: false, field: 'strategy', message: 'At least one weight must be above 0.' };
  const items = [
    ...(onDemandBase + onDemandWeight > 0
      ? [{ provider: 'FARGATE', base: onDemandBase, weight: onDemandWeight }]
      : []),
    ...(spotWeight > 0 ? [{ provider: 'FARGATE_SPOT', base: 0, weight: spotWeight }] : []),
  ];
  const held = toStrategyForm(service.configuration.capacityProviders);
  if (
    service.configuration.capacityProviders.length > 0 &&
    held.onDemandBase === onDemandBase &&
    held.onDemandWeight === onDemandWeight &&
    held.spotWeight === spotWeight
  )
    return { ready: false, field: 'strategy', message: 'This is what is in force now.' };
  return { ready: true, input: { kind: 'capacityProviderStrategy', workloadId, items } };
}

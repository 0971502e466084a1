import {
  type ApplicationAutoScalingClient,
  paginateDescribeScalableTargets,
  paginateDescribeScalingPolicies,
  paginateDescribeScheduledActions,
  type ScalableTarget as SdkTarget,
} from '@aws-sdk/client-application-auto-scaling';
import type { HeldPolicy, HeldTarget, TargetId } from '@/lib/domain/capacity/scaling/held';
import type { ScalableTarget, ScalingPolicy, ScheduledAction } from '@/lib/domain/inventory/snapshot';
import type { AwsAccess, AwsScope } from '../access';
import { autoScalingClient } from '../client-factory';
import { toHeldPolicy, toScalingPolicy, toScheduledAction } from './to-scaling-policy';

export type ScalingNamespace = 'lambda' | 'ecs';

const dimensions = {
  lambda: 'lambda:function:ProvisionedConcurrency',
  ecs: 'ecs:service:DesiredCount',
} as const;

/** Every scalable target of a region with its policies and schedules: three paged lists, however many workloads. */
export async function listScaling(
  access: AwsAccess,
  scope: AwsScope,
  namespace: ScalingNamespace,
): Promise<readonly ScalableTarget[]> {
  const client = autoScalingClient(access, scope);
  const targets = await listTargets(client, namespace, null);
  if (targets.length === 0) return [];
  return join(
    targets,
    await listPolicies(client, namespace, null),
    await listActions(client, namespace, null),
  );
}

/** The scalable targets registered for these resource ids (at most 50), read one by one; usually none or one. */
export async function getScaling(
  access: AwsAccess,
  scope: AwsScope,
  namespace: ScalingNamespace,
  resourceIds: readonly string[],
): Promise<readonly ScalableTarget[]> {
  if (resourceIds.length === 0) return [];
  const client = autoScalingClient(access, scope);
  const targets = await listTargets(client, namespace, resourceIds.slice(0, 50));
  const found: ScalableTarget[] = [];
  for (const target of targets) {
    const id = target.ResourceId ?? null;
    const policies = await listPolicies(client, namespace, id);
    found.push(...join([target], policies, await listActions(client, namespace, id)));
  }
  return found;
}

/** The scalable target of one resource with its policies as AWS holds them; null where none is registered. */
export async function getHeldTarget(
  access: AwsAccess,
  scope: AwsScope,
  { ServiceNamespace, ResourceId }: TargetId,
): Promise<HeldTarget | null> {
  const client = autoScalingClient(access, scope);
  const [target] = await listTargets(client, ServiceNamespace, [ResourceId]);
  const bounds = target && toTarget(target, new Map(), new Map());
  if (!bounds) return null;
  const policies: HeldPolicy[] = [];
  const input = inputOf(ServiceNamespace, ResourceId);
  for await (const page of paginateDescribeScalingPolicies({ client }, input)) {
    policies.push(...(page.ScalingPolicies ?? []).map(toHeldPolicy));
  }
  const actions = await listActions(client, ServiceNamespace, ResourceId);
  return { ...bounds, policies, scheduledActions: actions.get(ResourceId) ?? [] };
}

async function listTargets(
  client: ApplicationAutoScalingClient,
  namespace: ScalingNamespace,
  resourceIds: readonly string[] | null,
) {
  const found: SdkTarget[] = [];
  const input = { ServiceNamespace: namespace, ...(resourceIds ? { ResourceIds: [...resourceIds] } : {}) };
  for await (const page of paginateDescribeScalableTargets({ client }, input)) {
    found.push(...(page.ScalableTargets ?? []));
  }
  return found.filter((target) => target.ScalableDimension === dimensions[namespace]);
}

async function listPolicies(
  client: ApplicationAutoScalingClient,
  namespace: ScalingNamespace,
  resourceId: string | null,
) {
  const found = new Map<string, ScalingPolicy[]>();
  for await (const page of paginateDescribeScalingPolicies({ client }, inputOf(namespace, resourceId))) {
    for (const sdk of page.ScalingPolicies ?? []) {
      if (sdk.ScalableDimension !== dimensions[namespace] || !sdk.ResourceId) continue;
      addTo(found, sdk.ResourceId, toScalingPolicy(sdk));
    }
  }
  return found;
}

async function listActions(
  client: ApplicationAutoScalingClient,
  namespace: ScalingNamespace,
  resourceId: string | null,
) {
  const found = new Map<string, ScheduledAction[]>();
  for await (const page of paginateDescribeScheduledActions({ client }, inputOf(namespace, resourceId))) {
    for (const sdk of page.ScheduledActions ?? []) {
      if (sdk.ScalableDimension !== dimensions[namespace] || !sdk.ResourceId) continue;
      addTo(found, sdk.ResourceId, toScheduledAction(sdk));
    }
  }
  return found;
}

function inputOf(namespace: ScalingNamespace, resourceId: string | null) {
  return { ServiceNamespace: namespace, ...(resourceId ? { ResourceId: resourceId } : {}) };
}

function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function join(
  targets: readonly SdkTarget[],
  policies: ReadonlyMap<string, ScalingPolicy[]>,
  actions: ReadonlyMap<string, ScheduledAction[]>,
): readonly ScalableTarget[] {
  return targets.flatMap((target) => toTarget(target, policies, actions) ?? []);
}

function toTarget(
  sdk: SdkTarget,
  policies: ReadonlyMap<string, ScalingPolicy[]>,
  actions: ReadonlyMap<string, ScheduledAction[]>,
): ScalableTarget | null {
  const resourceId = sdk.ResourceId;
  if (!resourceId || sdk.MinCapacity === undefined || sdk.MaxCapacity === undefined) return null;
  return {
    resourceId,
    qualifier: resourceId.startsWith('function:') ? (resourceId.split(':')[2] ?? null) : null,
    min: sdk.MinCapacity,
    max: sdk.MaxCapacity,
    suspended: {
      in: sdk.SuspendedState?.DynamicScalingInSuspended ?? false,
      out: sdk.SuspendedState?.DynamicScalingOutSuspended ?? false,
      scheduled: sdk.SuspendedState?.ScheduledScalingSuspended ?? false,
    },
    policies: policies.get(resourceId) ?? [],
    scheduledActions: actions.get(resourceId) ?? [],
  };
}

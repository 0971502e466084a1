import { flag, type Input, number, record, text } from '../input';
import type { CallContext, Operation } from '../service';
import type { RegionState } from '../world';
import { serviceLinkedRoleArn, targetArn } from './add-scaling';
import { invalid, objectNotFound } from './errors';
import { readScalable } from './scalable-input';
import { type Scalable, type ScalableTarget, type SuspendedState, scalableKey } from './state';

const NOT_SUSPENDED: SuspendedState = {
  DynamicScalingInSuspended: false,
  DynamicScalingOutSuspended: false,
  ScheduledScalingSuspended: false,
};

/** Only what exists can be scaled: an ECS service, or an alias or published version. */
function requireResource(state: RegionState, { serviceNamespace, resourceId }: Scalable): void {
  if (serviceNamespace === 'ecs') {
    const [, cluster = '', service = ''] = resourceId.split('/');
    if (state.ecs.clusters.get(cluster)?.services.has(service)) return;
    throw invalid(`ECS service doesn't exist: ${resourceId}`);
  }
  const [, name = '', qualifier = ''] = resourceId.split(':');
  const target = state.lambda.functions.get(name);
  if (target?.aliases.has(qualifier) || target?.versions.has(qualifier)) return;
  const reason =
    qualifier === '$LATEST' ? 'Unpublished versions cannot be scaled' : 'The alias or version was not found';
  throw invalid(`Resource Id [${resourceId}] is not scalable. Reason: ${reason}.`);
}

function suspendedOf(input: Input, before: SuspendedState): SuspendedState {
  const given = record(input, 'SuspendedState');
  if (given === undefined) return before;
  return {
    DynamicScalingInSuspended: flag(given, 'DynamicScalingInSuspended') ?? before.DynamicScalingInSuspended,
    DynamicScalingOutSuspended:
      flag(given, 'DynamicScalingOutSuspended') ?? before.DynamicScalingOutSuspended,
    ScheduledScalingSuspended: flag(given, 'ScheduledScalingSuspended') ?? before.ScheduledScalingSuspended,
  };
}

function capacityOf(input: Input, before: ScalableTarget | undefined) {
  const minCapacity = number(input, 'MinCapacity') ?? before?.minCapacity;
  const maxCapacity = number(input, 'MaxCapacity') ?? before?.maxCapacity;
  if (minCapacity === undefined || maxCapacity === undefined) {
    throw invalid('Both minimum and maximum capacity are required to register a new scalable target.');
  }
  if (minCapacity < 0) throw invalid('Minimum capacity cannot be less than 0.');
  if (maxCapacity < minCapacity) throw invalid('Maximum capacity cannot be less than minimum capacity');
  return { minCapacity, maxCapacity };
}

/** RegisterScalableTarget: bounds are required once and kept afterwards. Nothing is scaled yet. */
export const registerScalableTarget: Operation = {
  handle(input, call) {
    const scalable = readScalable(input);
    const before = call.state.scaling.targets.get(scalableKey(scalable));
    const capacity = capacityOf(input, before);
    requireResource(call.state, scalable);
    const arn = before?.arn ?? targetArn(call.state, scalable);
    call.state.scaling.targets.set(scalableKey(scalable), {
      ...scalable,
      ...capacity,
      arn,
      roleArn: before?.roleArn ?? serviceLinkedRoleArn(call.account, scalable.serviceNamespace),
      createdAt: before?.createdAt ?? call.now,
      suspended: suspendedOf(input, before?.suspended ?? NOT_SUSPENDED),
    });
    return { ScalableTargetARN: arn };
  },
};

/** Returns the registered target the call names. Throws ObjectNotFoundException. */
export function requireTarget(input: Input, call: CallContext): ScalableTarget {
  const scalable = readScalable(input);
  const target = call.state.scaling.targets.get(scalableKey(scalable));
  if (target === undefined) throw objectNotFound('scalable target registered', scalable);
  return target;
}

/** DeregisterScalableTarget: its policies and scheduled actions go with it; the capacity stays as it is. */
export const deregisterScalableTarget: Operation = {
  handle(input, call) {
    const key = scalableKey(requireTarget(input, call));
    const { targets, policies, scheduledActions } = call.state.scaling;
    targets.delete(key);
    for (const children of [policies, scheduledActions]) {
      for (const id of children.keys()) if (id.startsWith(`${key}|`)) children.delete(id);
    }
    return {};
  },
};

/** Returns the name a call must give. Throws ValidationException. */
export function requireName(input: Input, member: string): string {
  const name = text(input, member);
  if (name !== undefined && name !== '' && name.length <= 256) return name;
  throw invalid(
    `1 validation error detected: Value ${name === undefined ? 'null' : `'${name}'`} at '${member.charAt(0).toLowerCase()}${member.slice(1)}' failed to satisfy constraint: Member must have length between 1 and 256`,
  );
}

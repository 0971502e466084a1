import { atMost, between, requireAll } from '../../constraints';
import { flag, type Input, number, record, text, textMap } from '../../input';
import type { CallContext, Operation } from '../../service';
import type { RegionState } from '../../world';
import { clampCapacity } from '../capacity/change-capacity';
import { findProvisionable } from '../capacity/function-capacity';
import { findScalableService } from '../capacity/service-capacity';
import { invalid, limitExceeded } from '../errors';
import { newTarget } from '../new-target';
import { type Scalable, type ScalableTarget, type SuspendedState, scalableKey } from '../state';
import { requireTagRoom } from '../tags';
import { readScalable } from './scalable-input';

/** Scalable targets an account may have in a region. */
const MOST_TARGETS: Readonly<Record<string, number>> = { ecs: 3000, lambda: 500 };

/** Only what exists can be scaled: an ECS service, or an alias or published version. */
function requireResource(state: RegionState, scalable: Scalable): void {
  const { serviceNamespace, resourceId } = scalable;
  if (serviceNamespace === 'ecs') {
    if (findScalableService(state, scalable) !== null) return;
    throw invalid(`ECS service doesn't exist: ${resourceId}`);
  }
  if (findProvisionable(state, scalable) !== null) return;
  const reason = resourceId.endsWith(':$LATEST')
    ? 'Unpublished versions cannot be scaled'
    : 'The alias or version was not found';
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

function boundsOf(input: Input, before: ScalableTarget | undefined) {
  const [min, max] = [number(input, 'MinCapacity'), number(input, 'MaxCapacity')];
  requireAll([between(min, 'minCapacity', 0), between(max, 'maxCapacity', 0)]);
  const minCapacity = min ?? before?.minCapacity;
  const maxCapacity = max ?? before?.maxCapacity;
  if (minCapacity === undefined || maxCapacity === undefined) {
    throw invalid('Both minimum and maximum capacity are required to register a new scalable target.');
  }
  if (!Number.isInteger(minCapacity) || !Number.isInteger(maxCapacity)) {
    throw invalid('Minimum and maximum capacity must be whole numbers.');
  }
  if (maxCapacity < minCapacity) throw invalid('Maximum capacity cannot be less than minimum capacity');
  return { minCapacity, maxCapacity };
}

function requireRoom(state: RegionState, { serviceNamespace }: Scalable): void {
  const most = MOST_TARGETS[serviceNamespace] ?? 0;
  const same = [...state.scaling.targets.values()].filter((one) => one.serviceNamespace === serviceNamespace);
  if (same.length < most) return;
  throw limitExceeded(`You have reached the limit of ${most} scalable targets for ${serviceNamespace}.`);
}

/** Tags can be given with the first registration only; afterwards there is TagResource. */
function tagsOf(input: Input, before: ScalableTarget | undefined): Readonly<Record<string, string>> {
  const tags = textMap(input, 'Tags');
  if (tags === undefined) return before?.tags ?? {};
  if (before !== undefined) throw invalid('To tag an existing scalable target, use the TagResource API.');
  requireTagRoom(tags, null);
  return tags;
}

function targetFor(
  scalable: Scalable,
  call: CallContext,
  before: ScalableTarget | undefined,
): ScalableTarget {
  if (before !== undefined) return before;
  requireRoom(call.state, scalable);
  const target = newTarget(call.state, scalable, { minCapacity: 0, maxCapacity: 0, createdAt: call.now });
  call.state.scaling.targets.set(scalableKey(scalable), target);
  return target;
}

/** RegisterScalableTarget: bounds are required once and kept afterwards; the capacity is brought between them each time. */
export const registerScalableTarget: Operation = {
  handle(input, call) {
    const scalable = readScalable(input);
    const before = call.state.scaling.targets.get(scalableKey(scalable));
    const roleArn = text(input, 'RoleARN');
    requireAll([atMost(roleArn, 'roleARN', 1600)]);
    const bounds = boundsOf(input, before);
    const tags = tagsOf(input, before);
    requireResource(call.state, scalable);
    const target = targetFor(scalable, call, before);
    Object.assign(target, bounds, { tags });
    target.suspended = suspendedOf(input, target.suspended);
    // Where a service-linked role exists it is used whatever role is named.
    clampCapacity(call.world, call.state, target, call.now);
    return { ScalableTargetARN: target.arn };
  },
};

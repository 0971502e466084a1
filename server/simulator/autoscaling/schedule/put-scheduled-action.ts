import { between, requireAll } from '../../constraints';
import { type Input, instant, number, record, text } from '../../input';
import type { CallContext, Operation } from '../../service';
import { invalid, limitExceeded, objectNotFound } from '../errors';
import { scheduledActionArn } from '../names';
import { childKey, type ScalableTarget, type ScheduledAction, scalableKey, scalableOf } from '../state';
import { requireName, requireTarget } from '../targets/require-target';
import { nextRun, parseSchedule } from './next-run';
import { isTimeZone } from './time-zone';

const MOST_ACTIONS = 200;

function scheduleOf(input: Input, before: ScheduledAction | undefined) {
  const schedule = text(input, 'Schedule') ?? before?.schedule;
  const timezone = text(input, 'Timezone') ?? before?.timezone ?? null;
  if (schedule === undefined || parseSchedule(schedule) === null)
    throw invalid(`The schedule ${schedule ?? ''} is not valid.`);
  if (timezone !== null && !isTimeZone(timezone)) throw invalid(`The timezone ${timezone} is not valid.`);
  return { schedule, timezone };
}

/** An update that does not name them clears both. */
function windowOf(input: Input) {
  const startTime = instant(input, 'StartTime') ?? null;
  const endTime = instant(input, 'EndTime') ?? null;
  if (startTime !== null && endTime !== null && endTime <= startTime) {
    throw invalid('The end time must be after the start time.');
  }
  return { startTime, endTime };
}

function boundsOf(input: Input, before: ScheduledAction | undefined) {
  const action = record(input, 'ScalableTargetAction');
  if (action === undefined && before !== undefined) {
    return { minCapacity: before.minCapacity, maxCapacity: before.maxCapacity };
  }
  const minCapacity = (action && number(action, 'MinCapacity')) ?? null;
  const maxCapacity = (action && number(action, 'MaxCapacity')) ?? null;
  requireAll([
    between(minCapacity ?? undefined, 'scalableTargetAction.minCapacity', 0),
    between(maxCapacity ?? undefined, 'scalableTargetAction.maxCapacity', 0),
  ]);
  if (minCapacity === null && maxCapacity === null) {
    throw invalid('At least one of minimum and maximum capacity is required in the scalable target action.');
  }
  if (minCapacity !== null && maxCapacity !== null && maxCapacity < minCapacity) {
    throw invalid('Maximum capacity cannot be less than minimum capacity');
  }
  return { minCapacity, maxCapacity };
}

function requireRoom(call: CallContext, target: ScalableTarget): void {
  const key = scalableKey(target);
  const actions = [...call.state.scaling.scheduledActions.values()].filter((one) => scalableKey(one) === key);
  if (actions.length < MOST_ACTIONS) return;
  throw limitExceeded(
    `You have reached the limit of ${MOST_ACTIONS} scheduled actions for this scalable target.`,
  );
}

/** PutScheduledAction: an update keeps what it does not name, but clears start and end. */
export const putScheduledAction: Operation = {
  handle(input, call) {
    const name = requireName(input, 'ScheduledActionName');
    if (/[:/|\p{Cc}]|^ | $/u.test(name)) throw invalid(`The scheduled action name ${name} is not valid.`);
    const target = requireTarget(input, call);
    const id = childKey(target, name);
    const before = call.state.scaling.scheduledActions.get(id);
    if (before === undefined) requireRoom(call, target);
    const action = {
      ...scalableOf(target),
      ...scheduleOf(input, before),
      ...boundsOf(input, before),
      ...windowOf(input),
      name,
      arn: scheduledActionArn(call.state, target, name),
      createdAt: before?.createdAt ?? call.now,
    };
    call.state.scaling.scheduledActions.set(id, { ...action, nextAt: nextRun(action, call.now) });
    return {};
  },
};

/** DeleteScheduledAction: the bounds it set stay. */
export const deleteScheduledAction: Operation = {
  handle(input, call) {
    const name = requireName(input, 'ScheduledActionName');
    const target = requireTarget(input, call);
    const deleted = call.state.scaling.scheduledActions.delete(childKey(target, name));
    if (!deleted) throw objectNotFound('scheduled action found', target, name);
    return {};
  },
};

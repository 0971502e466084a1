import { type Input, instant, number, record, text } from '../input';
import type { Operation } from '../service';
import { scheduledActionArn } from './add-scaling';
import { invalid, objectNotFound } from './errors';
import { type ScheduledAction, scalableKey } from './state';
import { requireName, requireTarget } from './targets';

const AT = /^at\(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\)$/;
const RATE = /^rate\([1-9]\d* (minute|minutes|hour|hours|day|days)\)$/;
const CRON = /^cron\(([^\s()]+ ){5,6}[^\s()]+\)$/;

/** Exactly one of day-of-month and day-of-week must be `?`, as in every AWS cron expression. */
function isSchedule(schedule: string): boolean {
  if (AT.test(schedule) || RATE.test(schedule)) return true;
  if (!CRON.test(schedule)) return false;
  const fields = schedule.slice(5, -1).split(' ');
  const [dayOfMonth, , dayOfWeek] = fields.slice(-4);
  return (dayOfMonth === '?') !== (dayOfWeek === '?');
}

function isTimezone(timezone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: timezone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function scheduleOf(input: Input, before: ScheduledAction | undefined) {
  const schedule = text(input, 'Schedule') ?? before?.schedule;
  const timezone = text(input, 'Timezone') ?? before?.timezone ?? null;
  if (schedule === undefined || !isSchedule(schedule))
    throw invalid(`The schedule ${schedule ?? ''} is not valid.`);
  if (timezone !== null && !isTimezone(timezone)) throw invalid(`The timezone ${timezone} is not valid.`);
  if (timezone !== null && schedule.startsWith('rate('))
    throw invalid('A rate schedule cannot have a timezone.');
  return { schedule, timezone };
}

function capacityOf(input: Input, before: ScheduledAction | undefined) {
  const action = record(input, 'ScalableTargetAction');
  if (action === undefined) {
    return { minCapacity: before?.minCapacity ?? null, maxCapacity: before?.maxCapacity ?? null };
  }
  const minCapacity = number(action, 'MinCapacity') ?? null;
  const maxCapacity = number(action, 'MaxCapacity') ?? null;
  if (minCapacity !== null && maxCapacity !== null && maxCapacity < minCapacity) {
    throw invalid('Maximum capacity cannot be less than minimum capacity');
  }
  return { minCapacity, maxCapacity };
}

/** PutScheduledAction: an update keeps what it does not name, but clears start and end. It does not act yet. */
export const putScheduledAction: Operation = {
  handle(input, call) {
    const name = requireName(input, 'ScheduledActionName');
    if (/[:/|\p{Cc}]|^ | $/u.test(name)) throw invalid(`The scheduled action name ${name} is not valid.`);
    const { serviceNamespace, resourceId, scalableDimension } = requireTarget(input, call);
    const scalable = { serviceNamespace, resourceId, scalableDimension };
    const id = `${scalableKey(scalable)}|${name}`;
    const before = call.state.scaling.scheduledActions.get(id);
    const capacity = capacityOf(input, before);
    if (capacity.minCapacity === null && capacity.maxCapacity === null) {
      throw invalid(
        'At least one of minimum and maximum capacity is required in the scalable target action.',
      );
    }
    call.state.scaling.scheduledActions.set(id, {
      ...scalable,
      ...scheduleOf(input, before),
      ...capacity,
      name,
      arn: scheduledActionArn(call.state, scalable, name),
      startTime: instant(input, 'StartTime') ?? null,
      endTime: instant(input, 'EndTime') ?? null,
      createdAt: before?.createdAt ?? call.now,
    });
    return {};
  },
};

/** DeleteScheduledAction: the bounds it set stay. */
export const deleteScheduledAction: Operation = {
  handle(input, call) {
    const name = requireName(input, 'ScheduledActionName');
    const target = requireTarget(input, call);
    const deleted = call.state.scaling.scheduledActions.delete(`${scalableKey(target)}|${name}`);
    if (!deleted) throw objectNotFound('scheduled action found', target, name);
    return {};
  },
};

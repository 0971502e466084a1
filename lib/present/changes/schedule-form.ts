import type { SchedulePlan } from '@/lib/contracts/change-plan';
import { computeNextRuns } from '@/lib/domain/capacity/schedule/next-runs';
import type { ScheduledAction } from '@/lib/domain/inventory/snapshot';
import type { Known } from '@/lib/domain/known';
import type { PlanAsk } from './plan-form';

/** What a person has chosen about a schedule. */
export interface ScheduleForm {
  readonly name: string;
  /** False deletes the schedule. */
  readonly isKept: boolean;
  readonly schedule: string;
  readonly timezone: string;
  /** A day and time in UTC, as it is typed; empty: none. */
  readonly start: string;
  readonly end: string;
  readonly min: number | null;
  readonly max: number | null;
}

/** A new schedule as the sheet opens with it: weekday mornings in the person's zone. */
export function toScheduleForm(timezone: string): ScheduleForm {
  return {
    name: '',
    isKept: true,
    schedule: 'cron(0 7 ? * MON-FRI *)',
    timezone,
    start: '',
    end: '',
    min: null,
    max: null,
  };
}

/** The form of a schedule as AWS holds it, its start and end included. */
export function toScheduleFormOf(action: Omit<ScheduledAction, 'createdAt'>): ScheduleForm {
  const { name, schedule, timezone, startTime, endTime, min, max } = action;
  return {
    name,
    isKept: true,
    schedule,
    timezone: timezone ?? 'UTC',
    start: toTyped(startTime),
    end: toTyped(endTime),
    min,
    max,
  };
}

/** The form that leads to a stored plan. */
export function toScheduleFormOfPlan({ request, from }: SchedulePlan, timezone: string): ScheduleForm {
  const { name, action } = request;
  if (action === null) return { ...toScheduleForm(timezone), name, isKept: from === null };
  return toScheduleFormOf({ name, ...action });
}

/** What to ask the server for, or what is missing before it can be asked. */
export function toScheduleAsk(
  workloadId: string,
  qualifier: string | null,
  form: ScheduleForm,
  /** What is in force; null for a new schedule. */
  held: ScheduleForm | null,
): PlanAsk {
  const asked = { kind: 'scheduledAction', workloadId, qualifier, name: form.name } as const;
  if (form.name.trim() === '') return missing('name', 'Name the schedule, for example weekday-mornings.');
  if (!form.isKept) return { ready: true, input: { ...asked, action: null } };
  if (held && JSON.stringify(held) === JSON.stringify(form))
    return missing('schedule', 'This is what is in force now.');
  const startTime = toMoment(form.start);
  const endTime = toMoment(form.end);
  if (startTime === undefined) return missing('start', 'Write it as 2026-12-01 08:00.');
  if (endTime === undefined) return missing('end', 'Write it as 2026-12-01 08:00.');
  const { min, max, schedule } = form;
  if (min === null && max === null) return missing('min', 'Give a minimum, a maximum or both.');
  const timezone = schedule.startsWith('rate') ? null : form.timezone.trim() || null;
  return {
    ready: true,
    input: { ...asked, action: { schedule: schedule.trim(), timezone, startTime, endTime, min, max } },
  };
}

/** The next five runs of what is typed; unknown with the reason where AWS would not take it. */
export function toNextRuns(form: ScheduleForm, now: Date): Known<readonly string[]> {
  const startTime = toMoment(form.start) ?? null;
  const timing = { startTime, endTime: toMoment(form.end) ?? null, createdAt: now.toISOString() };
  const timezone = form.schedule.startsWith('rate') ? null : form.timezone.trim() || null;
  return computeNextRuns({ ...timing, schedule: form.schedule, timezone }, now, 5);
}

function toTyped(iso: string | null): string {
  return iso === null ? '' : iso.slice(0, 16).replace('T', ' ');
}

/** Null for none; undefined for what is no day and time. */
function toMoment(typed: string): string | null | undefined {
  if (typed.trim() === '') return null;
  const [, day, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)$/.exec(typed.trim()) ?? [];
  const at = day && time ? new Date(`${day}T${time}:00Z`) : null;
  return at && !Number.isNaN(at.getTime()) ? at.toISOString() : undefined;
}

function missing(field: string, message: string): PlanAsk {
  return { ready: false, field, message };
}

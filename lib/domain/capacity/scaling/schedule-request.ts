import type { ScheduledAction } from '../../inventory/snapshot';

/** What a person asks for of one scheduled action of a target. */
export interface ScheduleRequest {
  readonly qualifier: string | null;
  readonly name: string;
  /** Null deletes it. */
  readonly action: Omit<ScheduledAction, 'name' | 'createdAt'> | null;
}

/** The scheduled action a request asks for; null: none. A rate counts from when it is made. */
export function toWantedAction({ name, action }: ScheduleRequest, now: string): ScheduledAction | null {
  if (action === null) return null;
  const { startTime, endTime } = action;
  return { name, ...action, startTime: toSecond(startTime), endTime: toSecond(endTime), createdAt: now };
}

/** A moment as AWS gives it back: in UTC, to the second. */
function toSecond(iso: string | null): string | null {
  return iso && new Date(Math.floor(Date.parse(iso) / 1000) * 1000).toISOString();
}

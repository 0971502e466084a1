import { isTimeZone } from '@/lib/domain/time/zoned-time';

/** A run in the person's zone, and in the schedule's where that reads otherwise. */
export interface RunTimes {
  readonly own: string;
  readonly schedule: string | null;
}

/** When a schedule runs, in words: "Mon 23 Nov, 07:00", with the schedule's own time and zone beside it. */
export function toRunTimes(iso: string, ownZone: string, scheduleZone: string | null): RunTimes {
  const own = format(iso, ownZone);
  const zone = scheduleZone ?? 'UTC';
  const other = format(iso, zone);
  return { own, schedule: other === own ? null : `${other} ${zone}` };
}

function format(iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: isTimeZone(timeZone) ? timeZone : 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso));
}

import type { EndTime } from '@/lib/contracts/change-end';
import { parseWallTime } from '@/lib/domain/time/parse-wall-time';
import { isTimeZone, toInstant } from '@/lib/domain/time/zoned-time';
import type { EndAt } from '../../db/change-end-repository';
import { ServiceError } from '../../errors';

const soonestMs = 60_000;
const latestMs = 366 * 86_400_000;

/** The moment an end means; throws invalid_input for a time that never is, is over, or is more than a year away. */
export function resolveEnd({ localTime, timeZone }: EndTime, now: Date): EndAt {
  if (!isTimeZone(timeZone)) {
    throw wrong('until.timeZone', 'must be an IANA time zone such as Europe/Berlin');
  }
  const wall = parseWallTime(localTime);
  const endsAt = wall && toInstant(wall, timeZone);
  if (endsAt === null) {
    throw wrong(
      'until.localTime',
      `must be a time that is: the clocks of ${timeZone} never show ${localTime}`,
    );
  }
  const aheadMs = endsAt.getTime() - now.getTime();
  if (aheadMs < soonestMs) throw wrong('until.localTime', 'must be at least a minute from now');
  if (aheadMs > latestMs) throw wrong('until.localTime', 'must be within a year');
  return { endsAt, timeZone };
}

/** An end as events tell it, in UTC and with the zone it was given in. */
export function toWords({ endsAt, timeZone }: EndAt): string {
  return `${endsAt.toISOString().slice(0, 16).replace('T', ' ')} UTC (given in ${timeZone})`;
}

function wrong(field: string, message: string): ServiceError {
  return new ServiceError('invalid_input', 'A change can’t end then.', { issues: [{ field, message }] });
}

import type { WallTime } from './zoned-time';

/** What `2026-11-27T18:00` says; null for a day or time that no calendar or clock has. */
export function parseWallTime(text: string): WallTime | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/.exec(text)?.slice(1).map(Number);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts ?? [];
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute));
  const isReal =
    at.getUTCMonth() === month - 1 && at.getUTCDate() === day && at.getUTCHours() === hour && minute < 60;
  return parts !== undefined && isReal ? { year, month, day, hour, minute } : null;
}

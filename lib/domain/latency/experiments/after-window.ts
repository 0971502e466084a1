import type { Progress } from './find-difference';
import { dayMs, hourMs } from './week-slots';

/** The time after a change that is compared, from the first whole hour on, and how far it has come. */
export interface AfterWindow extends Progress {
  /** Up to when the roll-ups tell of it. */
  readonly until: number;
  /** True once all of it has been rolled up. */
  readonly isOver: boolean;
  /** True where the change was taken back before its planned end. */
  readonly isCutShort: boolean;
}

export interface AfterWindowInput {
  readonly startsAt: Date;
  readonly plannedDays: number;
  readonly takenBackAt: Date | null;
  /** Up to when the roll-ups of all its workloads go; null where one has none. */
  readonly coveredUntil: Date | null;
}

/** The whole hours after a change, until its planned end or until it was taken back, as far as they are rolled up. */
export function toAfterWindow({
  startsAt,
  plannedDays,
  takenBackAt,
  coveredUntil,
}: AfterWindowInput): AfterWindow {
  const from = Math.ceil(startsAt.getTime() / hourMs) * hourMs;
  const planned = from + plannedDays * dayMs;
  const taken =
    takenBackAt === null ? planned : Math.max(from, Math.floor(takenBackAt.getTime() / hourMs) * hourMs);
  const end = Math.min(planned, taken);
  const until = Math.max(from, Math.min(end, coveredUntil?.getTime() ?? from));
  const days = Math.floor((until - from) / dayMs);
  return {
    from,
    until,
    days,
    plannedDays: Math.min(plannedDays, Math.floor((end - from) / dayMs)),
    isOver: until >= end,
    isCutShort: taken < planned,
  };
}

/** The weeks before a change or a moment that are its baseline, by whole hours. */
export function toBaselineWindow(at: Date, weeks: number): { readonly from: number; readonly until: number } {
  const until = Math.floor(at.getTime() / hourMs) * hourMs;
  return { from: until - weeks * 7 * dayMs, until };
}

import type { AlarmHistoryItem, AlarmsState } from './state';

/** CloudWatch keeps an alarm's history for 30 days. */
export const KEPT_MS = 30 * 86_400_000;

/** Adds an item to the history and drops what is too old. */
export function noteHistory(
  alarms: AlarmsState,
  alarmName: string,
  at: number,
  type: AlarmHistoryItem['type'],
  what: { readonly summary: string; readonly data: Readonly<Record<string, unknown>> },
): void {
  const { history } = alarms;
  const stale = history.findIndex((item) => item.at >= at - KEPT_MS);
  if (stale > 500) history.splice(0, stale);
  history.push({ alarmName, at, type, summary: what.summary, data: JSON.stringify(what.data) });
}

import type { LogQuery } from './state';

const scheduledMs = 200;

export type QueryStatus = 'Scheduled' | 'Running' | 'Complete' | 'Cancelled';

/** How far a query is at a moment. */
export function statusOf(query: LogQuery, now: number): QueryStatus {
  if (query.stoppedAt !== null) return 'Cancelled';
  if (now >= query.endsAt) return 'Complete';
  return now < query.createdAt + scheduledMs ? 'Scheduled' : 'Running';
}

/** True while a query counts against the limit of queries at once. */
export function isUnderWay(query: LogQuery, now: number): boolean {
  const status = statusOf(query, now);
  return status === 'Scheduled' || status === 'Running';
}

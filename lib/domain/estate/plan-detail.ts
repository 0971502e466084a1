import type { WorkloadSnapshot } from '../inventory/snapshot';

const minute = 60_000;
const callsPerWorkload = 2;
const callsPerSecond = 5;
/** Of our own share of the quota, what re-reading known workloads may take all day long. */
const shareOfOwnCalls = 0.25;

/** How long a workload's detail is good for, in ms: a quarter of an hour, longer the more a region holds. */
export function detailIntervalMs(workloadsInRegion: number): number {
  return Math.max(15 * minute, readingTimeMs(workloadsInRegion));
}

/**
 * How long the detail of a function is good for, in ms, that a change of ours has lately set: until the next listing
 * of its region, longer the more of them a region holds.
 */
export function watchedIntervalMs(watchedInRegion: number): number {
  return Math.max(2 * minute, readingTimeMs(watchedInRegion));
}

/** How long a change is watched closely after it was applied, in ms; one with an end is until that has come. */
export const watchedForMs = 7 * 24 * 60 * minute;

function readingTimeMs(workloads: number): number {
  return ((workloads * callsPerWorkload) / (callsPerSecond * shareOfOwnCalls)) * 1000;
}

/** When a workload just read in full is due again: within a minute while something of it is under way. */
export function nextDetailAt(snapshot: WorkloadSnapshot, now: Date, workloadsInRegion: number): Date {
  const ms = isUnderWay(snapshot) ? minute : detailIntervalMs(workloadsInRegion);
  return new Date(now.getTime() + ms);
}

function isUnderWay(snapshot: WorkloadSnapshot): boolean {
  if (snapshot.kind === 'service') return snapshot.capacity.deployments > 1;
  const detail = snapshot.detail;
  if (!detail) return false;
  return (
    detail.state === 'Pending' ||
    detail.lastUpdateStatus === 'InProgress' ||
    detail.provisioned.some((one) => one.status === 'IN_PROGRESS')
  );
}

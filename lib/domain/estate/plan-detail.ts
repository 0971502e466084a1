import type { WorkloadSnapshot } from '../inventory/snapshot';

const minute = 60_000;
const callsPerWorkload = 2;
const callsPerSecond = 5;
/** Of our own share of the quota, what re-reading known workloads may take all day long. */
const shareOfOwnCalls = 0.25;

/** How long a workload's detail is good for, in ms: a quarter of an hour, longer the more a region holds. */
export function detailIntervalMs(workloadsInRegion: number): number {
  const seconds = (workloadsInRegion * callsPerWorkload) / (callsPerSecond * shareOfOwnCalls);
  return Math.max(15 * minute, seconds * 1000);
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

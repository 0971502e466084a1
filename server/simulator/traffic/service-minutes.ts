import { arrivalCounter } from './arrivals';
import { type Cell, type CellKind, flagCell, levelCell } from './cell';
import { lognormalCell } from './lognormal-cell';
import type { ServiceLoad } from './profile';
import { gaussian } from './random';
import { valueAt } from './timeline';

/** The metrics the model computes for a service, named as CloudWatch names them. */
export const SERVICE_METRICS = [
  'CPUUtilization',
  'MemoryUtilization',
  'RequestCount',
  'RequestCountPerTarget',
  'TargetResponseTime',
  'DesiredTaskCount',
  'RunningTaskCount',
  'PendingTaskCount',
  'CpuUtilized',
  'CpuReserved',
  'MemoryUtilized',
  'MemoryReserved',
] as const;
export type ServiceMetric = (typeof SERVICE_METRICS)[number];

/** What one minute of a service was like. */
export interface ServiceMinute {
  readonly tasks: number;
  /** Requests that reached a task. */
  readonly requests: number;
  readonly cpuPercent: number;
  readonly memoryPercent: number;
}

/** Calls `visit` for each minute in [from, from + count), numbered since the epoch, with what happened in it. */
export function simulateService(
  load: ServiceLoad,
  from: number,
  count: number,
  visit: (minute: number, result: ServiceMinute) => void,
): void {
  const arrivals = arrivalCounter(load.seed, load.profile.arrivals);
  const first = Math.ceil(load.createdAt / 60_000);
  for (let minute = Math.max(0, from); minute < from + count; minute += 1) {
    const tasks = minute < first ? 0 : valueAt(load.tasks, minute * 60_000, 0);
    visit(minute, minuteOf(load, minute, tasks, tasks === 0 ? 0 : arrivals(minute)));
  }
}

function minuteOf(load: ServiceLoad, minute: number, tasks: number, requests: number): ServiceMinute {
  const { profile, seed } = load;
  if (tasks === 0) return { tasks, requests, cpuPercent: 0, memoryPercent: 0 };
  const work = (requests * profile.cpuMsPerRequest) / (tasks * load.vcpu * 60_000);
  const cpu = profile.idleCpuPercent * (1 + 0.2 * gaussian(seed, minute, 40)) + 100 * work;
  const memory = profile.idleMemoryPercent + 12 * Math.min(1, work) + 0.8 * gaussian(seed, minute, 41);
  return {
    tasks,
    requests,
    cpuPercent: Math.min(100, Math.max(0.1, cpu)),
    memoryPercent: Math.min(100, Math.max(1, memory)),
  };
}

/** Queueing slows answers as the tasks fill up; capped at 95 % so that a full service is slow, not infinite. */
function responseCell(load: ServiceLoad, minute: number, result: ServiceMinute): Cell | null {
  const { response } = load.profile;
  const busy = Math.min(0.95, result.cpuPercent / 100);
  const mu = Math.log((response.medianMs / 1000) * (1 + (busy * busy) / (1 - busy)));
  return lognormalCell(result.requests, mu, response.sigma, gaussian(load.seed, minute, 42), 60);
}

function percentCell(percent: number, tasks: number, ceiling = 100): Cell | null {
  const spread = tasks > 1 ? 0.12 * percent : 0;
  return levelCell(tasks, percent, percent - spread, Math.max(percent, Math.min(ceiling, percent + spread)));
}

/** Returns how a service metric's samples are spread. */
export function serviceMetricKind(metric: ServiceMetric): CellKind {
  if (metric === 'TargetResponseTime') return 'lognormal';
  return metric === 'RequestCount' ? 'flag' : 'level';
}

/** Returns what a metric emitted in a minute, or null where AWS emits nothing: no task, no request. */
export function serviceCell(
  load: ServiceLoad,
  minute: number,
  result: ServiceMinute,
  metric: ServiceMetric,
): Cell | null {
  const { tasks, requests, cpuPercent, memoryPercent } = result;
  switch (metric) {
    case 'CPUUtilization':
      return percentCell(cpuPercent, tasks);
    case 'MemoryUtilization':
      return percentCell(memoryPercent, tasks);
    case 'RequestCount':
      return flagCell(requests, requests);
    case 'RequestCountPerTarget':
      return requests === 0 ? null : levelCell(1, requests / tasks, requests / tasks, requests / tasks);
    case 'TargetResponseTime':
      return responseCell(load, minute, result);
    case 'DesiredTaskCount':
    case 'RunningTaskCount':
      return levelCell(1, tasks, tasks, tasks);
    case 'PendingTaskCount':
      return levelCell(1, 0, 0, 0);
    case 'CpuUtilized':
      return percentCell((cpuPercent / 100) * load.vcpu * 1024, tasks, load.vcpu * 1024);
    case 'CpuReserved':
      return levelCell(tasks, load.vcpu * 1024, load.vcpu * 1024, load.vcpu * 1024);
    case 'MemoryUtilized':
      return percentCell((memoryPercent / 100) * load.memoryMb, tasks, load.memoryMb);
    case 'MemoryReserved':
      return levelCell(tasks, load.memoryMb, load.memoryMb, load.memoryMb);
  }
}

import { addLognormal } from './add-lognormal';
import type { CellKind, CellTable } from './cell';
import type { ServiceLoad, TaskSize } from './profile';
import { gaussian, uniform } from './random';
import type { ServiceMinutes } from './service-minutes';
import { valueAt } from './timeline';

/** The metrics the model computes for a service, by the namespace that CloudWatch keeps them in. */
export const SERVICE_NAMESPACES = {
  'AWS/ECS': ['CPUUtilization', 'MemoryUtilization'],
  'ECS/ContainerInsights': [
    'DesiredTaskCount',
    'RunningTaskCount',
    'PendingTaskCount',
    'DeploymentCount',
    'CpuUtilized',
    'CpuReserved',
    'MemoryUtilized',
    'MemoryReserved',
    'EphemeralStorageUtilized',
    'EphemeralStorageReserved',
    'NetworkRxBytes',
    'NetworkTxBytes',
  ],
  'AWS/ApplicationELB': [
    'RequestCount',
    'RequestCountPerTarget',
    'TargetResponseTime',
    'HTTPCode_Target_2XX_Count',
    'HTTPCode_Target_5XX_Count',
    'HealthyHostCount',
    'UnHealthyHostCount',
    'ProcessedBytes',
    'ConsumedLCUs',
  ],
} as const;
export type ServiceNamespace = keyof typeof SERVICE_NAMESPACES;
export type ServiceMetric = (typeof SERVICE_NAMESPACES)[ServiceNamespace][number];
export const SERVICE_METRICS: readonly ServiceMetric[] = Object.values(SERVICE_NAMESPACES).flat();

const FARGATE_STORAGE_GIB = 20;
const BYTES_PER_REQUEST = 6000;
/** Clients keep connections open. */
const REQUESTS_PER_CONNECTION = 6;

/** Returns the capacity units an application load balancer uses for requests, times hours: 25 new connections a second or 1 GiB an hour each. */
export function lcuHoursOf(requests: number): number {
  return Math.max(requests / REQUESTS_PER_CONNECTION / 25 / 3600, (requests * BYTES_PER_REQUEST) / 2 ** 30);
}

/** Returns how a service metric's samples are spread. */
export function serviceMetricKind(metric: ServiceMetric): CellKind {
  switch (metric) {
    case 'TargetResponseTime':
      return 'lognormal';
    case 'RequestCount':
    case 'HTTPCode_Target_2XX_Count':
    case 'HTTPCode_Target_5XX_Count':
      return 'flag';
    default:
      return 'level';
  }
}

/** What a minute with running tasks was like. */
interface Busy {
  readonly minute: number;
  readonly tasks: number;
  readonly requests: number;
  /** CPU the requests ask for as a share of what the tasks have; above 1 not all of them can be served. */
  readonly work: number;
  readonly size: TaskSize;
}

/** What a task has when nobody says: the smallest Fargate offers. */
const LEAST: TaskSize = { vcpu: 0.25, memoryMb: 512 };

function busyOf(load: ServiceLoad, minutes: ServiceMinutes, index: number): Busy {
  const tasks = minutes.tasks[index] ?? 0;
  const requests = minutes.requests[index] ?? 0;
  const minute = minutes.from + index;
  const size = valueAt(load.size, minute * 60_000, LEAST);
  const work = tasks === 0 ? 0 : (requests * load.profile.cpuMsPerRequest) / (tasks * size.vcpu * 60_000);
  return { minute, tasks, requests, work, size };
}

function cpuPercent({ seed, profile }: ServiceLoad, { minute, work }: Busy): number {
  const idle = profile.idleCpuPercent * (1 + 0.2 * gaussian(seed, minute, 40));
  return Math.min(100, Math.max(0.1, idle + 100 * work));
}

function memoryPercent({ seed, profile }: ServiceLoad, { minute, work }: Busy): number {
  const memory = profile.idleMemoryPercent + 12 * Math.min(1, work) + 0.8 * gaussian(seed, minute, 41);
  return Math.min(100, Math.max(1, memory));
}

/** Tasks are not equally busy: one sample each, around the mean. */
function addPerTask(sums: CellTable, at: number, tasks: number, mean: number, ceiling: number) {
  const spread = tasks > 1 ? 0.12 * mean : 0;
  sums.addLevel(at, tasks, mean, mean - spread, Math.max(mean, Math.min(ceiling, mean + spread)));
}

/** Queueing slows answers as the tasks fill up; capped at 95 % so that a full service is slow, not infinite. */
function addResponse(load: ServiceLoad, busy: Busy, sums: CellTable, at: number) {
  const { response } = load.profile;
  const full = Math.min(0.95, cpuPercent(load, busy) / 100);
  const mu = Math.log((response.medianMs / 1000) * (1 + (full * full) / (1 - full)));
  const noise = gaussian(load.seed, busy.minute, 42);
  addLognormal(sums, at, { mu, sigma: response.sigma, cap: 60 }, noise, busy.requests);
}

/** Requests beyond what the CPU can serve fail. */
function failedOf({ requests, work }: Busy): number {
  return work <= 1 ? 0 : Math.min(requests, Math.round(requests * (1 - 1 / work)));
}

/** Counts of answers appear in CloudWatch only when there is one. */
function addAnswers(sums: CellTable, at: number, count: number) {
  sums.addFlags(at, count, count);
}

function addBalancing(load: ServiceLoad, busy: Busy, metric: ServiceMetric, sums: CellTable, at: number) {
  const { requests, tasks } = busy;
  switch (metric) {
    case 'RequestCount':
      return addAnswers(sums, at, requests);
    case 'RequestCountPerTarget':
      return requests === 0
        ? undefined
        : sums.addLevel(at, 1, requests / tasks, requests / tasks, requests / tasks);
    case 'TargetResponseTime':
      return addResponse(load, busy, sums, at);
    case 'HTTPCode_Target_2XX_Count':
      return addAnswers(sums, at, requests - failedOf(busy));
    case 'HTTPCode_Target_5XX_Count':
      return addAnswers(sums, at, failedOf(busy));
    case 'HealthyHostCount':
      return sums.addLevel(at, 1, tasks, tasks, tasks);
    case 'UnHealthyHostCount':
      return sums.addLevel(at, 1, 0, 0, 0);
    case 'ProcessedBytes': {
      const bytes = requests * BYTES_PER_REQUEST;
      return requests === 0 ? undefined : sums.addLevel(at, 1, bytes, bytes, bytes);
    }
    case 'ConsumedLCUs': {
      const units = lcuHoursOf(requests);
      return requests === 0 ? undefined : sums.addLevel(at, 1, units, units, units);
    }
    default:
      return undefined;
  }
}

function addTasks(load: ServiceLoad, busy: Busy, metric: ServiceMetric, sums: CellTable, at: number) {
  const { tasks, minute } = busy;
  const desired = valueAt(load.desired, minute * 60_000, tasks);
  const once = (value: number) => sums.addLevel(at, 1, value, value, value);
  switch (metric) {
    case 'DesiredTaskCount':
      return once(desired);
    case 'RunningTaskCount':
      return once(tasks);
    case 'PendingTaskCount':
      return once(valueAt(load.pending, minute * 60_000, 0));
    case 'DeploymentCount':
      return once(1);
    default:
      return undefined;
  }
}

function addUse(load: ServiceLoad, busy: Busy, metric: ServiceMetric, sums: CellTable, at: number) {
  const { tasks, requests, size } = busy;
  const cpuUnits = size.vcpu * 1024;
  const each = (mean: number, ceiling: number) => addPerTask(sums, at, tasks, mean, ceiling);
  const fixed = (value: number) => sums.addLevel(at, tasks, value, value, value);
  switch (metric) {
    case 'CPUUtilization':
      return each(cpuPercent(load, busy), 100);
    case 'MemoryUtilization':
      return each(memoryPercent(load, busy), 100);
    case 'CpuUtilized':
      return each((cpuPercent(load, busy) / 100) * cpuUnits, cpuUnits);
    case 'CpuReserved':
      return fixed(cpuUnits);
    case 'MemoryUtilized':
      return each((memoryPercent(load, busy) / 100) * size.memoryMb, size.memoryMb);
    case 'MemoryReserved':
      return fixed(size.memoryMb);
    case 'EphemeralStorageUtilized':
      return fixed(1.2 + uniform(load.seed, 0, 43));
    case 'EphemeralStorageReserved':
      return fixed(FARGATE_STORAGE_GIB);
    case 'NetworkRxBytes':
      return each((requests * BYTES_PER_REQUEST) / 4 / 60 / tasks, Number.POSITIVE_INFINITY);
    case 'NetworkTxBytes':
      return each((requests * BYTES_PER_REQUEST) / 60 / tasks, Number.POSITIVE_INFINITY);
    default:
      return undefined;
  }
}

/** Adds what a metric emitted in a minute to the at-th sum: nothing before the service was there, little without tasks. */
export function addServiceMinute(
  load: ServiceLoad,
  minutes: ServiceMinutes,
  index: number,
  metric: ServiceMetric,
  sums: CellTable,
  at: number,
) {
  const busy = busyOf(load, minutes, index);
  if (busy.minute * 60_000 < load.createdAt) return;
  addTasks(load, busy, metric, sums, at);
  if (busy.tasks === 0) return;
  addUse(load, busy, metric, sums, at);
  addBalancing(load, busy, metric, sums, at);
}

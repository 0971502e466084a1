import type { FunctionSnapshot, ServiceSnapshot, WorkloadSnapshot } from '../../inventory/snapshot';
import type { Known } from '../../known';
import { hoursPerMonth } from '../month-length';
import type { OptionId } from './option-ids';
import type { MeasuredTimes, Observation } from './part';
import type { FieldName, Provenance } from './values';
import { encodeShape } from './week-shape';

/** What a workload did over a window; null is not measured. */
export interface MeasuredUse {
  readonly requestsPerHour: number | null;
  readonly durationMsAverage: number | null;
  readonly durationMsP95: number | null;
  /** 0–1 of requests. */
  readonly coldShare: number | null;
  readonly initMsAverage: number | null;
  readonly initMsP95: number | null;
  readonly peakConcurrency: number | null;
  /** Average requests in each hour of the week from Monday 00:00 UTC; null where not all are known. */
  readonly hourly: readonly number[] | null;
  /** Requests of the quietest and the busiest whole day. */
  readonly daily: { readonly low: number; readonly high: number } | null;
  readonly latencyMsP95: Known<{ readonly ms: number; readonly words: string }>;
  readonly times: MeasuredTimes | null;
  /** e.g. "CloudWatch, 13 to 20 Nov 2026". */
  readonly words: string;
}

type Values = { [N in FieldName]?: { readonly value: number | string; readonly from: Provenance } };

/** What a comparison starts from: a workload's configuration and its measured use. */
export function observeWorkload(snapshot: WorkloadSnapshot, use: MeasuredUse): Observation {
  const { name, region } = snapshot;
  const own = snapshot.kind === 'function' ? observeFunction(snapshot) : observeService(snapshot);
  const values = { ...own.values, ...measuredValues(use) };
  const requests = use.requestsPerHour;
  return {
    name,
    region,
    values,
    missing: {
      ...(requests === null ? { requests: whyNoRequests[snapshot.kind] } : {}),
      ...(use.durationMsAverage === null ? { durationMs: whyNoDuration[snapshot.kind] } : {}),
    },
    shape: use.hourly === null ? '' : encodeShape(use.hourly),
    peakConcurrency: use.peakConcurrency,
    requestRange: use.daily && {
      low: Math.round((use.daily.low * hoursPerMonth) / 24),
      high: Math.round((use.daily.high * hoursPerMonth) / 24),
    },
    runsAs: own.runsAs,
    latencyMsP95: use.latencyMsP95,
    times: use.times,
  };
}

const whyNoRequests = {
  function: 'are unknown: CloudWatch has no invocations of it; type how many it has a month',
  service: 'are unknown: no load balancer counts them; type how many it has a month',
};
const whyNoDuration = {
  function: 'is unknown: CloudWatch has no duration of it; type what a request takes',
  service: 'is unknown: the response time of a service is not measured; type what a request takes',
};

function measuredValues(use: MeasuredUse): Values {
  const from: Provenance = { basis: 'measured', words: use.words };
  const values: [FieldName, number | null][] = [
    ['requests', use.requestsPerHour === null ? null : Math.round(use.requestsPerHour * hoursPerMonth)],
    ['durationMs', use.durationMsAverage === null ? null : round(use.durationMsAverage)],
    ['durationMsP95', positive(use.durationMsP95)],
    ['initMsP95', positive(use.initMsP95)],
    ['coldStartPercent', use.coldShare === null ? null : round(Math.min(1, use.coldShare) * 100)],
    ['initMs', use.initMsAverage === null ? null : round(use.initMsAverage)],
  ];
  return Object.fromEntries(
    values.flatMap(([name, value]) => (value === null ? [] : [[name, { value, from }] as const])),
  );
}

function configured(values: { readonly [N in FieldName]?: number | string | null }): Values {
  const from: Provenance = { basis: 'configured', words: 'as AWS reports it' };
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, { value, from }] as const],
    ),
  );
}

interface Configured {
  readonly values: Values;
  readonly runsAs: OptionId | null;
}

function observeFunction({ configuration, detail }: FunctionSnapshot): Configured {
  const { packageType, runtime, codeSizeBytes } = configuration;
  const requested = (detail?.provisioned ?? []).reduce((sum, one) => sum + one.requested, 0);
  const target = detail?.scaling.find((one) => one.policies.length > 0);
  return {
    runsAs: howFunctionRuns(requested, target !== undefined, configuration.snapStart),
    values: configured({
      memoryMb: configuration.memoryMb,
      ephemeralMb: configuration.ephemeralStorageMb,
      architecture: configuration.architecture,
      packaging: packageType === 'Image' ? 'image' : isManaged(runtime) ? 'zipManaged' : 'zipCustom',
      runtime: runtimeFamily(runtime),
      imageGb: packageType === 'Image' && codeSizeBytes ? round(codeSizeBytes / 1024 ** 3) : null,
      provisioned: requested > 0 ? requested : null,
      scheduled: requested > 0 ? requested : null,
      trackingMin: target?.min ?? null,
      trackingMax: target && target.max > 0 ? target.max : null,
    }),
  };
}

function howFunctionRuns(requested: number, isTracked: boolean, snapStart: string): OptionId {
  if (requested > 0) return isTracked ? 'provisionedTracking' : 'provisioned';
  return snapStart === 'PublishedVersions' ? 'snapStart' : 'lambda';
}

function isManaged(runtime: string | null): boolean {
  return runtime !== null && !runtime.startsWith('provided');
}

/** The runtimes SnapStart knows (https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html); else another. */
export function runtimeFamily(runtime: string | null): 'java' | 'python' | 'dotnet' | 'other' {
  const [, language = '', version = ''] = /^(java|python3\.|dotnet)(\d+)/.exec(runtime ?? '') ?? [];
  const number = Number(version);
  if (language === 'java' && number >= 11) return 'java';
  if (language === 'python3.' && number >= 12) return 'python';
  if (language === 'dotnet' && number >= 8 && !runtime?.startsWith('dotnetcore')) return 'dotnet';
  return 'other';
}

function observeService({ configuration, capacity, detail }: ServiceSnapshot): Configured {
  const memoryMb = detail?.memoryMb ?? null;
  const [target] = detail?.scaling ?? [];
  const tracked = target?.policies.find((one) => one.metric === 'ECSServiceAverageCPUUtilization');
  const onDemand = configuration.capacityProviders.find(({ provider }) => provider === 'FARGATE');
  const spot = configuration.capacityProviders.find(({ provider }) => provider === 'FARGATE_SPOT');
  return {
    runsAs: howServiceRuns(configuration.launchType, onDemand !== undefined, spot !== undefined),
    values: configured({
      architecture: detail?.architecture ?? null,
      packaging: 'image',
      memoryMb: memoryMb === null ? null : Math.min(10_240, Math.max(128, memoryMb)),
      taskVcpu: detail?.cpuUnits ? detail.cpuUnits / 1024 : null,
      taskMemoryGb: memoryMb === null ? null : memoryMb / 1024,
      taskFloor: target?.min ?? capacity.desired,
      taskUtilisationPercent: tracked?.targetValue ?? null,
      taskFront: configuration.targetGroupArns.length > 0 ? 'alb' : 'none',
      onDemandBase: spot ? (onDemand?.base ?? 0) : null,
      onDemandWeight: spot ? (onDemand?.weight ?? 0) : null,
      spotWeight: spot?.weight ?? null,
    }),
  };
}

function howServiceRuns(launchType: string | null, onDemand: boolean, spot: boolean): OptionId | null {
  if (onDemand && spot) return 'fargateMix';
  if (spot) return 'fargateSpot';
  return onDemand || launchType === 'FARGATE' ? 'fargate' : null;
}

function positive(value: number | null): number | null {
  return value === null || value <= 0 ? null : round(value);
}

function round(value: number): number {
  return Number(value.toPrecision(6));
}

import type { EstateFacts, WorkloadFacts } from './estate-model';

/** A configuration and from when it is known to have held. */
export interface FactRevision {
  readonly from: Date;
  readonly packageType: string | null;
  readonly codeSizeBytes: number | null;
  readonly runtime: string | null;
  readonly memoryMb: number | null;
  readonly timeoutSeconds: number | null;
  readonly architecture: string | null;
  readonly layers: readonly string[];
}

export interface FactCapacity {
  readonly since: Date;
  readonly memoryMb: number | null;
  readonly cpuUnits: number | null;
  readonly architecture: string | null;
  readonly provisioned: number | null;
  readonly desired: number | null;
}

/** What a workload did in one day, UTC; null: not measured. */
export interface FactDay {
  readonly start: Date;
  readonly invocations: number | null;
  readonly errors: number | null;
  readonly throttles: number | null;
  readonly durationMsSum: number | null;
  readonly durationSamples: number | null;
  readonly coldStarts: number | null;
  /** Requests among which cold starts were counted. */
  readonly coldRequests: number | null;
  readonly initMsSum: number | null;
  readonly provisionedSpillover: number | null;
  readonly requests: number | null;
  readonly durationMsP95: number | null;
  readonly durationMsP99: number | null;
  readonly initMsP95: number | null;
  readonly concurrencyMax: number | null;
  readonly provisionedUtilisationMax: number | null;
  readonly cpuPercentMax: number | null;
  readonly memoryPercentMax: number | null;
}

/** What is kept of one workload over time. */
export interface FactRows {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly module: string | null;
  readonly stage: string | null;
  readonly account: string;
  readonly region: string;
  /** Oldest first. */
  readonly revisions: readonly FactRevision[];
  readonly capacities: readonly FactCapacity[];
  readonly days: readonly FactDay[];
  /** What is only known as it is now, by field of the model. */
  readonly current: Readonly<Record<string, number | null>>;
}

interface Moment {
  /** The window is the day of `at` (UTC) and those before it. */
  readonly at: Date;
  readonly windowDays: number;
  /** False looks back: what is only known as it is now is left out. */
  readonly isNow: boolean;
}

const bytesPerMb = 1_048_576;
const cpuUnitsPerVcpu = 1024;
const dayMs = 86_400_000;

/** The model of the estate at a moment, from what is kept; the one way there for what is live and what is looked back at. */
export function toEstateFacts(rows: readonly FactRows[], moment: Moment): EstateFacts {
  const newest = newestLayers(rows, moment.at);
  const functions: WorkloadFacts[] = [];
  const services: WorkloadFacts[] = [];
  for (const row of rows) {
    const facts = toFacts(row, moment, newest);
    if (row.kind === 'function') functions.push(facts);
    else services.push(facts);
  }
  return { functions, services };
}

function toFacts(row: FactRows, { at, windowDays, isNow }: Moment, newest: Layers): WorkloadFacts {
  const revision = row.revisions.findLast(({ from }) => from <= at);
  const capacity = row.capacities.findLast(({ since }) => since <= at);
  const { name, module, stage, account, region } = row;
  return known({
    name,
    module,
    stage,
    account,
    region,
    ...(row.kind === 'function' ? functionFacts(revision, capacity, newest) : serviceFacts(capacity)),
    architecture: revision?.architecture ?? capacity?.architecture ?? null,
    memory_mb: revision?.memoryMb ?? capacity?.memoryMb ?? null,
    ...sumDays(row, at, windowDays),
    ...(isNow ? row.current : {}),
  });
}

function functionFacts(
  revision: FactRevision | undefined,
  capacity: FactCapacity | undefined,
  newest: Layers,
) {
  const size = revision?.codeSizeBytes ?? 0;
  return {
    package_type: revision?.packageType ?? null,
    runtime: revision?.runtime ?? null,
    // Lambda reports 0 where it does not say how large an image is.
    package_mb: size > 0 ? size / bytesPerMb : null,
    timeout_s: revision?.timeoutSeconds ?? null,
    layer_versions_behind: revision ? versionsBehind(revision.layers, newest) : null,
    provisioned: capacity?.provisioned ?? null,
  };
}

function serviceFacts(capacity: FactCapacity | undefined) {
  const cpu = capacity?.cpuUnits ?? null;
  return { vcpu: cpu === null ? null : cpu / cpuUnitsPerVcpu, desired_tasks: capacity?.desired ?? null };
}

function sumDays(row: FactRows, at: Date, windowDays: number) {
  const last = Math.floor(at.getTime() / dayMs) * dayMs;
  const first = last - (windowDays - 1) * dayMs;
  const days = row.days.filter(({ start }) => start.getTime() >= first && start.getTime() <= last);
  const sum = (name: Exclude<keyof FactDay, 'start'>) => sumKnown(days.map((day) => day[name]));
  const most = (name: Exclude<keyof FactDay, 'start'>) => maxKnown(days.map((day) => day[name]));
  const requests = row.kind === 'function' ? sum('invocations') : sum('requests');
  if (row.kind !== 'function') {
    return {
      requests,
      cpu_percent_max: most('cpuPercentMax'),
      memory_percent_max: most('memoryPercentMax'),
    };
  }
  return {
    requests,
    throttles: sum('throttles'),
    spillover: sum('provisionedSpillover'),
    error_rate: ratio(sum('errors'), requests),
    duration_ms_average: ratio(sum('durationMsSum'), sum('durationSamples')),
    cold_start_rate: ratio(sum('coldStarts'), sum('coldRequests')),
    init_ms_average: ratio(sum('initMsSum'), sum('coldStarts')),
    duration_ms_p95: most('durationMsP95'),
    duration_ms_p99: most('durationMsP99'),
    init_ms_p95: most('initMsP95'),
    concurrency_max: most('concurrencyMax'),
    provisioned_utilisation_max: most('provisionedUtilisationMax'),
  };
}

function sumKnown(values: readonly (number | null)[]): number | null {
  const present = values.filter((value) => value !== null);
  return present.length === 0 ? null : present.reduce((sum, value) => sum + value, 0);
}

function maxKnown(values: readonly (number | null)[]): number | null {
  const present = values.filter((value) => value !== null);
  return present.length === 0 ? null : Math.max(...present);
}

function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

type Layers = ReadonlyMap<string, number>;

function newestLayers(rows: readonly FactRows[], at: Date): Layers {
  const newest = new Map<string, number>();
  for (const { revisions } of rows) {
    for (const arn of revisions.findLast(({ from }) => from <= at)?.layers ?? []) {
      const { layer, version } = splitLayer(arn);
      newest.set(layer, Math.max(version, newest.get(layer) ?? 0));
    }
  }
  return newest;
}

function versionsBehind(layers: readonly string[], newest: Layers): number | null {
  if (layers.length === 0) return null;
  return Math.max(
    ...layers.map((arn) => {
      const { layer, version } = splitLayer(arn);
      return (newest.get(layer) ?? version) - version;
    }),
  );
}

// arn:aws:lambda:<region>:<account>:layer:<name>:<version>
function splitLayer(arn: string): { readonly layer: string; readonly version: number } {
  const at = arn.lastIndexOf(':');
  return { layer: arn.slice(0, at), version: Number(arn.slice(at + 1)) || 0 };
}

function known(facts: Readonly<Record<string, number | string | null>>): WorkloadFacts {
  const present: Record<string, number | string> = {};
  for (const [name, value] of Object.entries(facts)) if (value !== null) present[name] = value;
  return present;
}

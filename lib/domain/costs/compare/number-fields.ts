/** A number that a comparison rests on. */
export interface NumberField {
  readonly label: string;
  /** Said behind the number; empty for a bare count. */
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly integer?: true;
  /** What is assumed when nothing else says; null: it must be measured or given. */
  readonly standard: number | null;
}

const percent = (label: string, standard: number, min = 0, max = 100): NumberField => ({
  label,
  unit: '%',
  min,
  max,
  standard,
});
const count = (label: string, unit: string, standard: number, min: number, max: number): NumberField => ({
  label,
  unit,
  min,
  max,
  integer: true,
  standard,
});
const amount = (label: string, unit: string, standard: number | null, max: number, min = 0): NumberField => ({
  label,
  unit,
  min,
  max,
  standard,
});

/** Every number of a comparison by the name that its address, the API and a saved scenario know it by. */
export const numberFields = {
  requests: { ...amount('Requests a month', '', null, 1e12), integer: true },
  durationMs: amount('Average duration', 'ms', null, 900_000),
  coldStartPercent: percent('Requests that start cold', 1),
  initMs: amount('INIT of a cold start', 'ms', 500, 60_000),
  durationMsP95: amount('p95 of the duration', 'ms', null, 900_000, 0.01),
  initMsP95: amount('p95 of INIT', 'ms', null, 60_000, 0.01),
  keptMinutes: amount('An idle environment is kept', 'min', 10, 120),
  requestKb: amount('Request', 'KB', 2, 100_000),
  responseKb: amount('Response', 'KB', 4, 100_000),
  memoryMb: count('Memory', 'MB', 1024, 128, 10_240),
  ephemeralMb: count('Ephemeral storage', 'MB', 512, 512, 10_240),
  armTimePercent: percent('Duration on the other architecture', 100, 10, 1000),
  provisioned: count('Environments kept all month', 'environments', 1, 1, 10_000),
  scheduled: count('Environments kept on schedule', 'environments', 1, 1, 10_000),
  scheduleFrom: count('Schedule from', 'h UTC', 8, 0, 23),
  scheduleTo: count('Schedule to', 'h UTC', 18, 1, 24),
  trackingPercent: percent('Target utilisation of provisioned concurrency', 70, 10, 90),
  trackingMin: count('Least environments', 'environments', 1, 0, 10_000),
  trackingMax: count('Most environments', 'environments', 100, 1, 10_000),
  snapStartVersions: count('Versions whose snapshot is kept', 'versions', 1, 1, 100),
  restoreMs: amount('Billed time of a restore', 'ms', 200, 60_000),
  taskVcpu: amount('vCPU of a task', 'vCPU', 0.25, 32, 0.25),
  taskMemoryGb: amount('Memory of a task', 'GB', 0.5, 244, 0.5),
  taskConcurrency: amount('Requests in flight per task', 'at once', 1, 10_000, 0.01),
  taskUtilisationPercent: percent('Target utilisation of a task', 70, 5, 100),
  taskFloor: count('Fewest tasks', 'tasks', 2, 0, 5000),
  onDemandBase: count('Base on demand', 'tasks', 1, 0, 5000),
  onDemandWeight: count('Weight on demand', '', 1, 0, 1000),
  spotWeight: count('Weight on Spot', '', 4, 0, 1000),
  imageGb: amount('Image in the registry', 'GB', 0.5, 10),
  requestsPerConnection: amount('Requests per connection', 'requests', 10, 1e6, 1),
  connectionSeconds: amount('A connection stays open', 's', 60, 86_400),
  addressesPerTask: count('Public IPv4 addresses per task', 'addresses', 1, 0, 1),
  balancerAddresses: count('Public IPv4 addresses of the load balancer', 'addresses', 2, 0, 20),
  natGateways: count('NAT gateways for tasks', 'gateways', 0, 0, 20),
  instanceUsdPerHour: amount('An instance on demand in EC2', '$/h', null, 1000),
  instanceConcurrency: amount('Requests in flight per instance', 'at once', 32, 100_000, 0.01),
  instanceUtilisationPercent: percent('Target utilisation of an instance', 70, 5, 100),
  instanceFloor: count('Fewest instances', 'instances', 3, 1, 1000),
  monthHours: amount('Length of the month', 'h', 730, 744, 1),
  discountPercent: percent('Discount on everything', 0),
} as const satisfies Record<string, NumberField>;

export type NumberName = keyof typeof numberFields;

/** Numbers that may stay unknown: what needs them is then not compared. */
export const optionalNumbers = ['instanceUsdPerHour', 'durationMsP95', 'initMsP95'] as const;
export type OptionalNumber = (typeof optionalNumbers)[number];

/** All numbers, known but for those that may stay unknown. */
export type Numbers = { readonly [N in Exclude<NumberName, OptionalNumber>]: number } & {
  readonly [N in OptionalNumber]: number | null;
};

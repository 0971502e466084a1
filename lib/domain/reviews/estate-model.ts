/** How far back a field is known: by day, as roll-ups and configuration are kept, or only as it is now. */
export type FieldHistory = 'days' | 'now';

export interface ModelField {
  /** As written in an expression. */
  readonly name: string;
  readonly type: 'double' | 'string';
  /** Of numbers; null where they only count. */
  readonly unit: 'MB' | 's' | 'ms' | '%' | 'ratio' | 'USD' | 'vCPU' | null;
  readonly history: FieldHistory;
  /** What it is, as a person reads it. */
  readonly label: string;
  /** Where it comes from and when it is unknown. */
  readonly about: string;
}

const field = (
  name: string,
  unit: ModelField['unit'],
  history: FieldHistory,
  label: string,
  about: string,
): ModelField => ({ name, type: 'double', unit, history, label, about });
const text = (name: string, label: string, about: string): ModelField => ({
  name,
  type: 'string',
  unit: null,
  history: 'days',
  label,
  about,
});

const common: readonly ModelField[] = [
  text('name', 'name', 'The name AWS has it under.'),
  text('module', 'module', 'The slug of its module; unknown where no rule catches it.'),
  text('stage', 'stage', 'E.g. prod; unknown where nothing says.'),
  text('account', 'account', 'The 12 digits of its account.'),
  text('region', 'region', 'E.g. eu-west-1.'),
  text('architecture', 'architecture', 'x86_64 or arm64.'),
  field('memory_mb', 'MB', 'days', 'memory', 'Memory of the function, or of one task.'),
  field(
    'requests',
    null,
    'days',
    'requests',
    'Invocations, or requests a load balancer sent, over the window.',
  ),
  field(
    'cost_usd_monthly',
    'USD',
    'now',
    'cost a month',
    'The running month at the rate of its last days; unknown while any part of it is.',
  ),
];

const worstDay = 'Of the window’s worst day: a percentile of several days can’t be made from theirs';

/** The fields of a Lambda function. */
export const functionFields: readonly ModelField[] = [
  ...common,
  text('package_type', 'package type', 'Zip or Image.'),
  text('runtime', 'runtime', 'E.g. python3.13; unknown for images.'),
  field(
    'package_mb',
    'MB',
    'days',
    'package size',
    'Zipped, or of the image; unknown where Lambda reports 0.',
  ),
  field('timeout_s', 's', 'days', 'timeout', 'Its configured timeout.'),
  field(
    'layer_versions_behind',
    null,
    'days',
    'layer versions behind',
    'Behind the newest version of the same layer in what is looked at; unknown without layers.',
  ),
  field('error_rate', 'ratio', 'days', 'error rate', 'Errors ÷ invocations; unknown without invocations.'),
  field('throttles', null, 'days', 'throttles', 'Throttled invocations over the window.'),
  field('duration_ms_average', 'ms', 'days', 'average duration', 'Sum of durations ÷ their number.'),
  field(
    'cold_start_rate',
    'ratio',
    'days',
    'cold-start rate',
    'Cold starts ÷ the requests among which its logs or Lambda Insights counted them; unknown where neither did.',
  ),
  field('init_ms_average', 'ms', 'days', 'average init duration', 'Of the cold starts; unknown without any.'),
  field(
    'spillover',
    null,
    'days',
    'spillover',
    'Invocations beyond provisioned concurrency, over the window.',
  ),
  field('provisioned', null, 'days', 'provisioned concurrency', 'Allocated over all aliases and versions.'),
  field('duration_ms_p95', 'ms', 'days', 'p95 duration', `${worstDay}.`),
  field('duration_ms_p99', 'ms', 'days', 'p99 duration', `${worstDay}.`),
  field(
    'init_ms_p95',
    'ms',
    'days',
    'p95 init duration',
    `${worstDay}; unknown where neither its logs nor Lambda Insights tell.`,
  ),
  field('concurrency_max', null, 'days', 'highest concurrency', 'The most at once in the window.'),
  field(
    'provisioned_utilisation_max',
    'ratio',
    'days',
    'highest use of provisioned concurrency',
    'In the window; unknown where none is provisioned.',
  ),
];

/** The fields of an ECS service. */
export const serviceFields: readonly ModelField[] = [
  ...common,
  field('vcpu', 'vCPU', 'days', 'vCPU', 'Of one task.'),
  field('desired_tasks', null, 'days', 'desired tasks', 'As last set by deploy, scaling or hand.'),
  field('cpu_percent_average', '%', 'now', 'average CPU', 'Of the last 7 days.'),
  field('cpu_percent_max', '%', 'days', 'highest CPU', 'In the window.'),
  field('memory_percent_max', '%', 'days', 'highest memory use', 'In the window.'),
];

/** The lists an expression can look over, each with the fields of what is in it. */
export const estateLists = { workloads: common, functions: functionFields, services: serviceFields } as const;
export type EstateListName = keyof typeof estateLists;
/** Whether a word names a list of the model. */
export function isEstateList(name: string): name is EstateListName {
  return Object.hasOwn(estateLists, name);
}

export const estateListNames: readonly EstateListName[] = ['workloads', 'functions', 'services'];

/** What is known of one workload; a field that is not there is unknown. */
export type WorkloadFacts = Readonly<Record<string, number | string>>;

export interface EstateFacts {
  readonly functions: readonly WorkloadFacts[];
  readonly services: readonly WorkloadFacts[];
}

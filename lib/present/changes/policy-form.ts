import type { PolicyPlan } from '@/lib/contracts/change-plan';
import type { PolicyInput } from '@/lib/contracts/scaling-requests';
import type { HeldPolicy } from '@/lib/domain/capacity/scaling/held';
import { type PredefinedMetric, predefinedMetrics } from '@/lib/domain/capacity/scaling/policy-request';
import { numberOf, recordOf, textOf } from '@/lib/domain/plain-values';
import type { PlanAsk } from './plan-form';

export type MetricChoice = PredefinedMetric | 'custom';

/** What a person has chosen about a policy. */
export interface PolicyForm {
  readonly name: string;
  /** False deletes the policy. */
  readonly isKept: boolean;
  readonly type: 'tracking' | 'step';
  readonly metric: MetricChoice;
  readonly resourceLabel: string;
  readonly namespace: string;
  readonly metricName: string;
  readonly statistic: 'Average' | 'Minimum' | 'Maximum' | 'Sum' | 'SampleCount';
  /** `Name=Value`, separated by commas. */
  readonly dimensions: string;
  readonly targetValue: number | null;
  readonly scaleOutCooldown: number | null;
  readonly scaleInCooldown: number | null;
  readonly scaleInDisabled: boolean;
  readonly adjustmentType: 'ChangeInCapacity' | 'PercentChangeInCapacity' | 'ExactCapacity';
  readonly steps: readonly StepRow[];
}

/** One step as it is typed: null is without end. */
export interface StepRow {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly adjustment: number | null;
}

const metricLabels: Readonly<Record<PredefinedMetric, readonly [string, string]>> = {
  ECSServiceAverageCPUUtilization: ['Average CPU', 'percent'],
  ECSServiceAverageMemoryUtilization: ['Average memory', 'percent'],
  ALBRequestCountPerTarget: ['Requests per target', 'a minute'],
  ECSServiceAverageCPUUtilizationHighResolution: ['Average CPU, every 20 s', 'percent'],
  ECSServiceAverageMemoryUtilizationHighResolution: ['Average memory, every 20 s', 'percent'],
  LambdaProvisionedConcurrencyUtilization: ['Use of provisioned concurrency', 'share, 0.1 to 0.9'],
};

/** The metrics a workload can be scaled by; a function by its own and custom ones. */
export function toMetricOptions(kind: 'function' | 'service'): { value: MetricChoice; label: string }[] {
  const namespace = kind === 'service' ? 'ecs' : 'lambda';
  const known = Object.entries(metricLabels).flatMap(([name, [label]]) => {
    const metric = isPredefined(name) ? name : null;
    return metric && predefinedMetrics[metric] === namespace ? [{ value: metric, label }] : [];
  });
  return [...known, { value: 'custom', label: 'A metric of one’s own…' }];
}

/** What a target counts, said behind its number. */
export function unitOfMetric(metric: MetricChoice): string {
  return metric === 'custom' ? 'of the metric' : metricLabels[metric][1];
}

function isPredefined(name: unknown): name is PredefinedMetric {
  return typeof name === 'string' && Object.hasOwn(predefinedMetrics, name);
}

/** A new policy as the sheet opens with it. */
export function toPolicyForm(kind: 'function' | 'service'): PolicyForm {
  const isService = kind === 'service';
  return {
    name: '',
    isKept: true,
    type: 'tracking',
    metric: isService ? 'ECSServiceAverageCPUUtilization' : 'LambdaProvisionedConcurrencyUtilization',
    resourceLabel: '',
    namespace: '',
    metricName: '',
    statistic: 'Average',
    dimensions: '',
    targetValue: isService ? 60 : 0.7,
    scaleOutCooldown: isService ? 60 : 0,
    scaleInCooldown: isService ? 300 : 0,
    scaleInDisabled: false,
    adjustmentType: 'ChangeInCapacity',
    steps: [{ lower: 0, upper: null, adjustment: 1 }],
  };
}

/**
 * The form of a policy as AWS holds it; null for one this form can't show whole, such as metric math, which a Put would
 * clear.
 */
export function toPolicyFormOf(policy: HeldPolicy, kind: 'function' | 'service'): PolicyForm | null {
  const { configuration, name, type } = policy;
  const blank = { ...toPolicyForm(kind), name };
  if (type === 'PredictiveScaling') return null;
  if (type === 'StepScaling') return toStepForm(configuration, blank);
  const shared = {
    ...blank,
    targetValue: numberOf(configuration.TargetValue),
    scaleOutCooldown: numberOf(configuration.ScaleOutCooldown) ?? blank.scaleOutCooldown,
    scaleInCooldown: numberOf(configuration.ScaleInCooldown) ?? blank.scaleInCooldown,
    scaleInDisabled: configuration.DisableScaleIn === true,
  };
  const predefined = recordOf(configuration.PredefinedMetricSpecification);
  const { PredefinedMetricType: metric, ResourceLabel: label } = predefined;
  if (isPredefined(metric)) return { ...shared, metric, resourceLabel: textOf(label) ?? '' };
  const custom = recordOf(configuration.CustomizedMetricSpecification);
  if (typeof custom.MetricName !== 'string' || custom.Unit !== undefined) return null;
  const statistic = statistics.find((one) => one === custom.Statistic) ?? 'Average';
  return {
    ...shared,
    metric: 'custom',
    namespace: textOf(custom.Namespace) ?? '',
    metricName: custom.MetricName,
    statistic,
    dimensions: listOf(custom.Dimensions)
      .map((one) => `${textOf(one.Name) ?? ''}=${textOf(one.Value) ?? ''}`)
      .join(', '),
  };
}

const statistics = ['Average', 'Minimum', 'Maximum', 'Sum', 'SampleCount'] as const;
const adjustments = ['ChangeInCapacity', 'PercentChangeInCapacity', 'ExactCapacity'] as const;

function toStepForm(configuration: HeldPolicy['configuration'], blank: PolicyForm): PolicyForm | null {
  if (configuration.MinAdjustmentMagnitude !== undefined) return null;
  const aggregation = configuration.MetricAggregationType ?? 'Average';
  if (aggregation !== 'Average') return null;
  return {
    ...blank,
    type: 'step',
    adjustmentType: adjustments.find((one) => one === configuration.AdjustmentType) ?? 'ChangeInCapacity',
    scaleOutCooldown: numberOf(configuration.Cooldown) ?? 300,
    steps: listOf(configuration.StepAdjustments).map((step) => ({
      lower: numberOf(step.MetricIntervalLowerBound),
      upper: numberOf(step.MetricIntervalUpperBound),
      adjustment: numberOf(step.ScalingAdjustment),
    })),
  };
}

/** The form that leads to a stored plan. */
export function toPolicyFormOfPlan({ request, from }: PolicyPlan, kind: 'function' | 'service'): PolicyForm {
  const blank = { ...toPolicyForm(kind), name: request.name };
  const { policy } = request;
  if (policy === null) return { ...blank, isKept: from === null };
  if (policy.type === 'step') {
    const { adjustmentType, cooldownSeconds, steps } = policy;
    return { ...blank, type: 'step', adjustmentType, scaleOutCooldown: cooldownSeconds, steps };
  }
  const shared = {
    ...blank,
    targetValue: policy.targetValue,
    scaleOutCooldown: policy.scaleOutCooldownSeconds,
    scaleInCooldown: policy.scaleInCooldownSeconds,
    scaleInDisabled: policy.scaleInDisabled,
  };
  if ('predefined' in policy.metric) {
    const { predefined, resourceLabel } = policy.metric;
    return { ...shared, metric: predefined, resourceLabel: resourceLabel ?? '' };
  }
  const { namespace, name, statistic, dimensions } = policy.metric.custom;
  return {
    ...shared,
    metric: 'custom',
    namespace,
    metricName: name,
    statistic,
    dimensions: dimensions.map((one) => `${one.name}=${one.value}`).join(', '),
  };
}

/** What to ask the server for, or what is missing before it can be asked. */
export function toPolicyAsk(
  workloadId: string,
  qualifier: string | null,
  form: PolicyForm,
  /** What is in force; null for a new policy. */
  held: PolicyForm | null,
): PlanAsk {
  const { name, isKept } = form;
  const asked = { kind: 'scalingPolicy', workloadId, qualifier, name } as const;
  if (name.trim() === '') return missing('name', 'Name the policy, for example cpu-60.');
  if (!isKept) return { ready: true, input: { ...asked, policy: null } };
  if (held && JSON.stringify(held) === JSON.stringify(form))
    return missing('policy', 'This is what is in force now.');
  const policy = form.type === 'step' ? toStepInput(form) : toTrackingInput(form);
  return typeof policy === 'string'
    ? missing('policy', policy)
    : { ready: true, input: { ...asked, policy } };
}

function toTrackingInput(form: PolicyForm): PolicyInput | string {
  const { targetValue, scaleOutCooldown, scaleInCooldown, scaleInDisabled, metric } = form;
  if (targetValue === null) return 'Give the value to keep the metric at.';
  if (scaleOutCooldown === null || scaleInCooldown === null) return 'Give both cooldowns.';
  const spec = metric === 'custom' ? toCustom(form) : toPredefined(metric, form.resourceLabel);
  if (typeof spec === 'string') return spec;
  return {
    type: 'tracking',
    metric: spec,
    targetValue,
    scaleOutCooldownSeconds: scaleOutCooldown,
    scaleInCooldownSeconds: scaleInCooldown,
    scaleInDisabled,
  };
}

function toPredefined(predefined: PredefinedMetric, label: string) {
  if (predefined !== 'ALBRequestCountPerTarget') return { predefined, resourceLabel: null };
  if (label.trim() === '') return 'Give the load balancer and target group.';
  return { predefined, resourceLabel: label.trim() };
}

function toCustom({ namespace, metricName, statistic, dimensions }: PolicyForm) {
  if (namespace.trim() === '' || metricName.trim() === '') return 'Give the metric’s namespace and name.';
  const parts = dimensions.split(',').filter((part) => part.trim() !== '');
  const pairs = parts.map((part) => part.split('=').map((side) => side.trim()));
  if (pairs.some(([name, value, ...rest]) => !name || !value || rest.length > 0))
    return 'Write dimensions as Name=Value, with commas between.';
  return {
    custom: {
      namespace: namespace.trim(),
      name: metricName.trim(),
      statistic,
      unit: null,
      dimensions: pairs.map(([name = '', value = '']) => ({ name, value })),
    },
  };
}

function toStepInput({ adjustmentType, scaleOutCooldown, steps }: PolicyForm): PolicyInput | string {
  if (scaleOutCooldown === null) return 'Give the cooldown.';
  const whole = steps.flatMap(({ lower, upper, adjustment }) =>
    adjustment === null ? [] : [{ lower, upper, adjustment }],
  );
  if (whole.length === 0 || whole.length < steps.length) return 'Give each step its adjustment.';
  return {
    type: 'step',
    adjustmentType,
    aggregation: 'Average',
    cooldownSeconds: scaleOutCooldown,
    minMagnitude: null,
    steps: whole,
  };
}

function missing(field: string, message: string): PlanAsk {
  return { ready: false, field, message };
}

const listOf = (value: unknown) => (Array.isArray(value) ? value.map(recordOf) : []);

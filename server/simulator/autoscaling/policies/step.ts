import { type Input, number, records, text } from '../../input';

export const ADJUSTMENT_TYPES = ['ChangeInCapacity', 'PercentChangeInCapacity', 'ExactCapacity'] as const;
export type AdjustmentType = (typeof ADJUSTMENT_TYPES)[number];

/** One step: what to do while the metric is this far beyond the alarm's threshold. */
export interface Step {
  /** Null: no bound. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly adjustment: number;
}

/** A step-scaling configuration with its defaults filled in. */
export interface StepScaling {
  readonly type: AdjustmentType;
  readonly steps: readonly Step[];
  readonly minMagnitude: number;
  readonly cooldownMs: number;
  readonly aggregation: 'Average' | 'Minimum' | 'Maximum';
}

/** Returns what a step-scaling policy wants; a policy without a cooldown waits five minutes. */
export function stepScalingOf(configuration: Input): StepScaling {
  const given = text(configuration, 'MetricAggregationType');
  return {
    type: ADJUSTMENT_TYPES.find((one) => one === configuration.AdjustmentType) ?? 'ChangeInCapacity',
    steps: records(configuration, 'StepAdjustments').map((step) => ({
      lower: number(step, 'MetricIntervalLowerBound') ?? null,
      upper: number(step, 'MetricIntervalUpperBound') ?? null,
      adjustment: number(step, 'ScalingAdjustment') ?? 0,
    })),
    minMagnitude: number(configuration, 'MinAdjustmentMagnitude') ?? 0,
    cooldownMs: (number(configuration, 'Cooldown') ?? 300) * 1000,
    aggregation: given === 'Minimum' || given === 'Maximum' ? given : 'Average',
  };
}

/** Above the threshold an interval contains its lower bound, below it its upper one. */
function contains({ lower, upper }: Step, beyond: number): boolean {
  const low = lower ?? Number.NEGATIVE_INFINITY;
  const high = upper ?? Number.POSITIVE_INFINITY;
  return beyond >= 0 ? low <= beyond && beyond < high : low < beyond && beyond <= high;
}

/** Percentages round toward zero, but never to nothing. */
function percentOf(capacity: number, percent: number, minMagnitude: number): number {
  const exact = (capacity * percent) / 100;
  if (exact === 0) return Math.sign(percent) * minMagnitude;
  const rounded = Math.abs(exact) < 1 ? Math.sign(exact) : Math.trunc(exact);
  return Math.sign(rounded) * Math.max(minMagnitude, Math.abs(rounded));
}

/**
 * Returns the capacity a step asks for when the metric is `beyond` the threshold (negative: below it), or null when no
 * step covers that. As "Step scaling policies" of the Application Auto Scaling user guide has it.
 */
export function steppedCapacity(scaling: StepScaling, capacity: number, beyond: number): number | null {
  const step = scaling.steps.find((one) => contains(one, beyond));
  if (step === undefined) return null;
  switch (scaling.type) {
    case 'ExactCapacity':
      return step.adjustment;
    case 'ChangeInCapacity':
      return Math.max(0, capacity + step.adjustment);
    case 'PercentChangeInCapacity':
      return Math.max(0, capacity + percentOf(capacity, step.adjustment, scaling.minMagnitude));
  }
}

/** Returns the datapoints as one number, null for none. */
export function aggregate(values: readonly number[], aggregation: StepScaling['aggregation']): number | null {
  if (values.length === 0) return null;
  switch (aggregation) {
    case 'Average':
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    case 'Minimum':
      return Math.min(...values);
    case 'Maximum':
      return Math.max(...values);
  }
}

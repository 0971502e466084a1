import { describe, expect, it } from 'vitest';
import { aggregate, type StepScaling, steppedCapacity, stepScalingOf } from './step';

const outSteps = [
  { MetricIntervalLowerBound: 0, MetricIntervalUpperBound: 10, ScalingAdjustment: 1 },
  { MetricIntervalLowerBound: 10, MetricIntervalUpperBound: 20, ScalingAdjustment: 2 },
  { MetricIntervalLowerBound: 20, ScalingAdjustment: 5 },
];

function scaling(type: StepScaling['type'], adjustments = outSteps, minMagnitude = 0): StepScaling {
  return stepScalingOf({
    AdjustmentType: type,
    StepAdjustments: adjustments,
    MinAdjustmentMagnitude: minMagnitude,
  });
}

const percent = (adjustment: number) => [{ MetricIntervalLowerBound: 0, ScalingAdjustment: adjustment }];

describe('step scaling', () => {
  it('takes the step whose interval holds the breach: the lower bound belongs to it, the upper does not', () => {
    const counts = [0, 9.9, 10, 19.9, 20, 400].map((beyond) =>
      steppedCapacity(scaling('ChangeInCapacity'), 4, beyond),
    );
    expect(counts).toEqual([5, 5, 6, 6, 9, 9]);
    expect(steppedCapacity(scaling('ChangeInCapacity'), 4, -1)).toBeNull();
  });

  it('turns the bounds round below the threshold', () => {
    const steps = [
      { MetricIntervalUpperBound: -10, ScalingAdjustment: -3 },
      { MetricIntervalLowerBound: -10, MetricIntervalUpperBound: 0, ScalingAdjustment: -1 },
    ];
    const inward = stepScalingOf({ AdjustmentType: 'ChangeInCapacity', StepAdjustments: steps });
    expect([-0.1, -9.9, -10, -30].map((beyond) => steppedCapacity(inward, 6, beyond))).toEqual([5, 5, 3, 3]);
    expect(steppedCapacity(inward, 2, -30)).toBe(0);
  });

  it('rounds percentages toward zero, but never to nothing, and obeys the least magnitude', () => {
    const of = (adjustment: number, capacity: number, least = 0) =>
      steppedCapacity(scaling('PercentChangeInCapacity', percent(adjustment), least), capacity, 1);
    expect(of(127, 10)).toBe(22);
    expect(of(6, 10)).toBe(11);
    expect(of(-67, 10)).toBe(4);
    expect(of(-5, 10)).toBe(9);
    expect(of(25, 4, 2)).toBe(6);
  });

  it('sets an exact capacity', () => {
    expect(steppedCapacity(scaling('ExactCapacity', percent(7)), 2, 3)).toBe(7);
  });

  it('makes one number of the datapoints', () => {
    expect(aggregate([1, 2, 6], 'Average')).toBe(3);
    expect(aggregate([1, 2, 6], 'Minimum')).toBe(1);
    expect(aggregate([1, 2, 6], 'Maximum')).toBe(6);
    expect(aggregate([], 'Average')).toBeNull();
  });
});

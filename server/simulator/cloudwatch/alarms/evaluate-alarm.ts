import type { AlarmSpec, AlarmStateValue, Comparison, MissingData } from './state';

/** CloudWatch looks at a little more than the evaluation periods, so that late or missing datapoints do not decide alone. */
const EXTRA_PERIODS = 2;

/** Returns how many periods an evaluation looks at. */
export function periodsLookedAt(spec: Pick<AlarmSpec, 'evaluationPeriods'>): number {
  return spec.evaluationPeriods + EXTRA_PERIODS;
}

/** Returns whether a value is on the wrong side of the threshold. */
export function breaches(value: number, comparison: Comparison, threshold: number): boolean {
  switch (comparison) {
    case 'GreaterThanOrEqualToThreshold':
      return value >= threshold;
    case 'GreaterThanThreshold':
      return value > threshold;
    case 'LessThanThreshold':
      return value < threshold;
    case 'LessThanOrEqualToThreshold':
      return value <= threshold;
  }
}

type Judged = 'breaching' | 'fine' | 'missing';
type Rule = Pick<
  AlarmSpec,
  'evaluationPeriods' | 'datapointsToAlarm' | 'threshold' | 'comparison' | 'missingData'
>;

/** Too few real datapoints: the treatment of missing data decides, and is asked as little as possible. */
function withMissing(rule: Rule, points: Float64Array, needed: number): AlarmStateValue | null {
  const judged = Array.from(points, (value): Judged => {
    if (Number.isNaN(value)) return 'missing';
    return breaches(value, rule.comparison, rule.threshold) ? 'breaching' : 'fine';
  });
  const treat: MissingData = rule.missingData ?? 'missing';
  const real = judged.filter((one) => one !== 'missing').length;
  const breaching = judged.filter((one) => one === 'breaching').length;
  const filled = breaching + (treat === 'breaching' ? rule.evaluationPeriods - real : 0);
  if (filled >= needed) return 'ALARM';
  if (treat === 'breaching' || treat === 'notBreaching' || breaching < real) return 'OK';
  if (treat === 'ignore') return null;
  if (real === 0) return 'INSUFFICIENT_DATA';
  const age = judged.length - judged.indexOf('breaching');
  return age >= needed ? 'ALARM' : null;
}

/**
 * Returns the state an alarm goes to, null for the one it is in. `points` are the values of the periods looked at,
 * oldest first, NaN where there is no datapoint. As "Evaluating an alarm" and "Configuring how CloudWatch alarms treat
 * missing data" of the CloudWatch user guide have it.
 */
export function evaluateAlarm(rule: Rule, points: Float64Array): AlarmStateValue | null {
  const { evaluationPeriods, threshold, comparison } = rule;
  const needed = rule.datapointsToAlarm ?? evaluationPeriods;
  let real = 0;
  let breaching = 0;
  for (let index = points.length - 1; index >= 0 && real < evaluationPeriods; index -= 1) {
    const value = points[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    real += 1;
    if (breaches(value, comparison, threshold)) breaching += 1;
  }
  if (real < evaluationPeriods) return withMissing(rule, points, needed);
  return breaching >= needed ? 'ALARM' : 'OK';
}

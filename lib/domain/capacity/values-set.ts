import type { PlanStep } from '../changes/plan';
import { numberOf, recordOf, textOf } from '../plain-values';
import { toInstant } from '../time/zoned-time';
import { type Facts, followingFacts, policyField, scheduleField } from './scaling/facts';
import { parseSchedule } from './schedule/parse-schedule';
import { describeListed } from './seen-place';

/** The plan of a change of any kind, as far as it says what is set. */
export type SettingPlan =
  | { readonly kind: 'provisionedConcurrency'; readonly wanted: number | null }
  | {
      readonly kind: string;
      readonly expected: Facts;
      readonly steps: readonly Pick<PlanStep, 'operation' | 'request'>[];
    };

/** What AWS holds of a change that is in force, in the words of one look at its workload. */
export function valuesSetBy(plan: SettingPlan): Facts {
  if (!('expected' in plan)) return { provisioned: plan.wanted };
  const configured = Object.entries(plan.expected).filter(([field]) => !followingFacts.includes(field));
  const puts = plan.steps.filter(({ operation }) => operation === 'application-autoscaling:PutScalingPolicy');
  return {
    ...Object.fromEntries(configured),
    ...Object.fromEntries(
      puts.map(({ request }) => [policyField(String(request.PolicyName)), toListed(request)]),
    ),
  };
}

function toListed(request: PlanStep['request']): string {
  const tracking = recordOf(request.TargetTrackingScalingPolicyConfiguration);
  const type = request.PolicyType;
  return describeListed({
    type: type === 'StepScaling' || type === 'PredictiveScaling' ? type : 'TargetTrackingScaling',
    targetValue: numberOf(tracking.TargetValue),
    scaleInCooldownSeconds: numberOf(tracking.ScaleInCooldown),
    scaleOutCooldownSeconds: numberOf(tracking.ScaleOutCooldown),
    scaleInDisabled: tracking.DisableScaleIn === true,
  });
}

/** When the schedules a plan puts run that run once, by field. */
export function oneTimeRunsOf(plan: SettingPlan): Readonly<Record<string, Date>> {
  if (!('expected' in plan)) return {};
  const puts = plan.steps.filter(
    ({ operation }) => operation === 'application-autoscaling:PutScheduledAction',
  );
  return Object.fromEntries(
    puts.flatMap(({ request }) => {
      const parsed = parseSchedule(String(request.Schedule));
      if (!parsed.valid || parsed.schedule.kind !== 'at') return [];
      const at = toInstant(parsed.schedule.at, textOf(request.Timezone) ?? 'UTC');
      return at === null ? [] : [[scheduleField(String(request.ScheduledActionName)), at] as const];
    }),
  );
}

/** The bounds that the schedules a plan puts set when they run. */
export function boundsScheduledBy(plan: SettingPlan): readonly number[] {
  if (!('expected' in plan)) return [];
  return plan.steps
    .filter(({ operation }) => operation === 'application-autoscaling:PutScheduledAction')
    .flatMap(({ request }) => {
      const { MinCapacity, MaxCapacity } = recordOf(request.ScalableTargetAction);
      return [numberOf(MinCapacity), numberOf(MaxCapacity)].filter((bound) => bound !== null);
    });
}

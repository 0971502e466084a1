import type { Output } from '../../service';
import type { Alarm } from './state';

function present(members: Readonly<Record<string, unknown>>): Output {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
}

/** Returns an alarm as DescribeAlarms shows it. */
export function alarmView(alarm: Alarm): Output {
  const { spec } = alarm;
  return present({
    AlarmName: alarm.name,
    AlarmArn: alarm.arn,
    AlarmDescription: spec.description,
    AlarmConfigurationUpdatedTimestamp: new Date(alarm.updatedAt),
    ActionsEnabled: spec.actionsEnabled,
    OKActions: spec.actions.OK,
    AlarmActions: spec.actions.ALARM,
    InsufficientDataActions: spec.actions.INSUFFICIENT_DATA,
    StateValue: alarm.state,
    StateReason: alarm.stateReason,
    StateReasonData: alarm.stateReasonData,
    StateUpdatedTimestamp: new Date(alarm.stateUpdatedAt),
    StateTransitionedTimestamp: new Date(alarm.stateChangedAt),
    ...spec.watched,
    EvaluationPeriods: spec.evaluationPeriods,
    DatapointsToAlarm: spec.datapointsToAlarm,
    Threshold: spec.threshold,
    ComparisonOperator: spec.comparison,
    TreatMissingData: spec.missingData,
    EvaluateLowSampleCountPercentile: spec.lowSampleCount,
  });
}

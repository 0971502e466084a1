import { DescribeAlarmsCommand, type MetricAlarm } from '@aws-sdk/client-cloudwatch';
import type { ScalingAlarm } from '@/lib/domain/capacity/explain/scaling-evidence';
import type { AwsAccess, AwsScope } from '../access';
import { cloudWatchClient } from '../client-factory';

/** The alarms of these names (at most 100) as they stand; those that are gone are left out. */
export async function describeAlarms(
  access: AwsAccess,
  scope: AwsScope,
  names: readonly string[],
): Promise<readonly ScalingAlarm[]> {
  if (names.length === 0) return [];
  const command = new DescribeAlarmsCommand({ AlarmNames: names.slice(0, 100), MaxRecords: 100 });
  const answer = await cloudWatchClient(access, scope).send(command);
  return (answer.MetricAlarms ?? []).map(toAlarm);
}

function toAlarm(sdk: MetricAlarm): ScalingAlarm {
  return {
    name: sdk.AlarmName ?? '',
    state: sdk.StateValue ?? 'INSUFFICIENT_DATA',
    reason: sdk.StateReason ?? null,
    since: sdk.StateTransitionedTimestamp?.toISOString() ?? sdk.StateUpdatedTimestamp?.toISOString() ?? null,
  };
}

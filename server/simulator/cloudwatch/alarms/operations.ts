import type { Operation, RateLimit } from '../../service';
import { listTagsForResource, tagResource, untagResource } from './alarm-tags';
import { deleteAlarms, disableAlarmActions, enableAlarmActions, setAlarmState } from './change-alarms';
import { describeAlarmHistory } from './describe-alarm-history';
import { describeAlarms, describeAlarmsForMetric } from './describe-alarms';
import { putMetricAlarm } from './put-metric-alarm';

/** CloudWatch's operations on alarms. */
export const alarmOperations: Readonly<Record<string, Operation>> = {
  PutMetricAlarm: putMetricAlarm,
  DescribeAlarms: describeAlarms,
  DescribeAlarmsForMetric: describeAlarmsForMetric,
  DescribeAlarmHistory: describeAlarmHistory,
  DeleteAlarms: deleteAlarms,
  SetAlarmState: setAlarmState,
  EnableAlarmActions: enableAlarmActions,
  DisableAlarmActions: disableAlarmActions,
  ListTagsForResource: listTagsForResource,
  TagResource: tagResource,
  UntagResource: untagResource,
};

/** Their published rates. */
export const alarmLimits: readonly RateLimit[] = [
  {
    name: 'DescribeAlarms',
    burst: 9,
    perSecond: 9,
    operations: ['DescribeAlarms', 'DescribeAlarmsForMetric'],
  },
  { name: 'DescribeAlarmHistory', burst: 20, perSecond: 20, operations: ['DescribeAlarmHistory'] },
  { name: 'PutMetricAlarm', burst: 3, perSecond: 3, operations: ['PutMetricAlarm'] },
  { name: 'DeleteAlarms', burst: 3, perSecond: 3, operations: ['DeleteAlarms'] },
  {
    name: 'alarm-switches',
    burst: 3,
    perSecond: 3,
    operations: ['SetAlarmState', 'EnableAlarmActions', 'DisableAlarmActions'],
  },
  {
    name: 'alarm-tags',
    burst: 20,
    perSecond: 20,
    operations: ['ListTagsForResource', 'TagResource', 'UntagResource'],
  },
];

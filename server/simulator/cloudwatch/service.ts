import type { SimulatedService } from '../service';
import { alarmLimits, alarmOperations } from './alarms/operations';
import { getMetricData } from './get-metric-data';
import { getMetricStatistics } from './get-metric-statistics';
import { listMetrics } from './list-metrics';

/** Amazon CloudWatch metrics and alarms over AWS JSON 1.0, Smithy RPC v2 CBOR and Query: clients differ. */
export const cloudwatch: SimulatedService = {
  name: 'cloudwatch',
  signingName: 'monitoring',
  targetPrefix: 'GraniteServiceVersion20100801',
  rpcService: 'GraniteServiceVersion20100801',
  query: { version: '2010-08-01', namespace: 'http://monitoring.amazonaws.com/doc/2010-08-01/' },
  errorNamespace: 'com.amazonaws.cloudwatch.v2010_08_01#',
  operations: {
    GetMetricData: getMetricData,
    GetMetricStatistics: getMetricStatistics,
    ListMetrics: listMetrics,
    ...alarmOperations,
  },
  limits: [
    { name: 'GetMetricData', burst: 500, perSecond: 500, operations: ['GetMetricData'] },
    { name: 'GetMetricStatistics', burst: 400, perSecond: 400, operations: ['GetMetricStatistics'] },
    { name: 'ListMetrics', burst: 25, perSecond: 25, operations: ['ListMetrics'] },
    ...alarmLimits,
  ],
  throttleError: { code: 'ThrottlingException', message: 'Rate exceeded', status: 400 },
};

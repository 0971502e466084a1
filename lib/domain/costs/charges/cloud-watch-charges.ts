import { multiply, type Quantity, say } from '../quantity';
import type { Charge } from './charge';

export interface LogsComponent {
  readonly kind: 'logs';
  readonly ingestedGb: Quantity;
  readonly storedGb: Quantity;
  /** `lambda`: written by Lambda, which has a price by tiers; `infrequentAccess`: the cheaper log class. */
  readonly ingestion: 'standard' | 'lambda' | 'infrequentAccess';
}

export interface LogsInsightsComponent {
  readonly kind: 'logsInsights';
  readonly scannedGb: Quantity;
}

export interface MetricsComponent {
  readonly kind: 'metrics';
  readonly customMetrics: Quantity;
  readonly standardAlarms: Quantity;
  readonly highResolutionAlarms: Quantity;
  readonly compositeAlarms: Quantity;
  /** Metrics asked of GetMetricData, each time they are asked; never free. */
  readonly metricsRequested: Quantity;
  /** Other calls of CloudWatch, such as ListMetrics and PutMetricData. */
  readonly otherRequests: Quantity;
}

const ingestionKeys = {
  standard: 'logs.ingested',
  lambda: 'logs.ingestedFromLambda',
  infrequentAccess: 'logs.ingestedInfrequentAccess',
} as const;

/** Logs ingested and kept (https://aws.amazon.com/cloudwatch/pricing/). */
export function logsCharges({ ingestedGb, storedGb, ingestion }: LogsComponent): readonly Charge[] {
  return [
    {
      label: 'Logs ingested',
      key: ingestionKeys[ingestion],
      quantity: multiply([ingestedGb]),
      formula: say(ingestedGb, 'GB'),
      allowance: 'logs',
    },
    {
      label: 'Logs stored',
      key: 'logs.stored',
      quantity: multiply([storedGb]),
      formula: `${say(storedGb, 'GB')} over the month`,
      allowance: 'logs',
    },
  ];
}

/** Data scanned by Logs Insights queries (https://aws.amazon.com/cloudwatch/pricing/). */
export function logsInsightsCharges({ scannedGb }: LogsInsightsComponent): readonly Charge[] {
  return [
    {
      label: 'Logs Insights, data scanned',
      key: 'logs.scanned',
      quantity: multiply([scannedGb]),
      formula: say(scannedGb, 'GB'),
      allowance: 'logs',
    },
  ];
}

/** Custom metrics, alarms and the calls that read and write metrics (https://aws.amazon.com/cloudwatch/pricing/). */
export function metricsCharges(component: MetricsComponent): readonly Charge[] {
  const { customMetrics, standardAlarms, highResolutionAlarms, compositeAlarms } = component;
  const { metricsRequested, otherRequests } = component;
  return [
    {
      ...counted('Custom metrics', customMetrics, 'metrics'),
      key: 'metrics.custom',
      allowance: 'customMetrics',
    },
    { ...counted('Alarms', standardAlarms, 'alarms'), key: 'alarms.standard', allowance: 'alarms' },
    { ...counted('High-resolution alarms', highResolutionAlarms, 'alarms'), key: 'alarms.highResolution' },
    { ...counted('Composite alarms', compositeAlarms, 'alarms'), key: 'alarms.composite' },
    { ...counted('GetMetricData', metricsRequested, 'metrics requested'), key: 'metrics.getMetricData' },
    {
      ...counted('Other CloudWatch requests', otherRequests, 'requests'),
      key: 'metrics.requests',
      allowance: 'metricRequests',
    },
  ];
}

function counted(label: string, quantity: Quantity, unit: string) {
  return { label, quantity: multiply([quantity]), formula: say(quantity, unit) };
}

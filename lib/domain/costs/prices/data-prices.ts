import { both, flat, type PriceTable, tiered } from './price-table';
import { costManagementPage, extract, priceListEu, priceListUs, thirdParty } from './sources';

const gbMonth = 'GB-month';
const request = 'request';

/** Registry, object storage, the database proxy and secrets. */
export const storagePrices = {
  'ecr.storage': {
    unit: gbMonth,
    'us-east-1': flat('0.10', priceListUs),
    'eu-west-1': flat('0.10', priceListEu),
  },
  's3.storage': {
    unit: gbMonth,
    'us-east-1': tiered(extract, ['51200', '0.023'], ['512000', '0.022'], [null, '0.021']),
    'eu-west-1': tiered(priceListEu, ['51200', '0.023']),
  },
  's3.put': {
    unit: request,
    'us-east-1': flat('0.000005', extract),
    'eu-west-1': flat('0.000005', priceListEu),
  },
  's3.get': {
    unit: request,
    'us-east-1': flat('0.0000004', extract),
    'eu-west-1': flat('0.0000004', priceListEu),
  },
  'rdsProxy.vcpu': { unit: 'vCPU-hour', 'us-east-1': flat('0.015', thirdParty) },
  'secretsManager.secrets': {
    unit: 'secret-month',
    'us-east-1': flat('0.40', priceListUs),
    'eu-west-1': flat('0.40', priceListEu),
  },
  'secretsManager.calls': {
    unit: 'call',
    'us-east-1': flat('0.000005', priceListUs),
    'eu-west-1': flat('0.000005', priceListEu),
  },
} as const satisfies PriceTable;

/** CloudWatch: logs, Logs Insights, metrics, alarms and the calls that read them; and the calls that read the bill. */
export const cloudWatchPrices = {
  'logs.ingested': {
    unit: 'GB',
    'us-east-1': flat('0.50', priceListUs),
    'eu-west-1': flat('0.57', priceListEu),
  },
  'logs.ingestedInfrequentAccess': {
    unit: 'GB',
    'us-east-1': flat('0.25', extract),
    'eu-west-1': flat('0.285', extract),
  },
  'logs.ingestedFromLambda': {
    unit: 'GB',
    'us-east-1': tiered(
      { ...thirdParty, source: 'AWS Compute Blog, by a third party’s page' },
      ['10240', '0.50'],
      ['30720', '0.25'],
      ['51200', '0.10'],
      [null, '0.05'],
    ),
  },
  'logs.stored': {
    unit: gbMonth,
    'us-east-1': flat('0.03', priceListUs),
    'eu-west-1': flat('0.03', priceListEu),
  },
  'logs.scanned': {
    unit: 'GB',
    'us-east-1': flat('0.005', priceListUs),
    'eu-west-1': flat('0.0057', priceListEu),
  },
  'metrics.custom': {
    unit: 'metric-month',
    'us-east-1': tiered(extract, ['10000', '0.30'], ['250000', '0.10'], [null, '0.05']),
    'eu-west-1': tiered(extract, ['10000', '0.30']),
  },
  'alarms.standard': both('alarm-month', flat('0.10', extract)),
  'alarms.highResolution': both('alarm-month', flat('0.30', extract)),
  'alarms.composite': both('alarm-month', flat('0.50', extract)),
  'metrics.getMetricData': both('metric requested', flat('0.00001', thirdParty)),
  'metrics.requests': { unit: request, 'us-east-1': flat('0.00001', thirdParty) },
  'costExplorer.requests': both(request, flat('0.01', costManagementPage)),
} as const satisfies PriceTable;

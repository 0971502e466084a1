import { inRegions, type Priced, type Product } from '../product';

interface Sold {
  readonly family: string;
  readonly usage: string;
  readonly unit: string;
  readonly operation?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly prefixedInUsEast1?: boolean;
}

const sell =
  (service: string) =>
  (sold: Sold, ...prices: readonly [Priced, ...Priced[]]): Product => ({
    operation: '',
    attributes: {},
    prefixedInUsEast1: false,
    ...sold,
    service,
    prices: inRegions(...prices),
  });

const watch = sell('AmazonCloudWatch');
const store = sell('AmazonS3');
const secrets = sell('AWSSecretsManager');

const logs = { prefixedInUsEast1: true, family: 'Data Payload', unit: 'GB' };
const alarm = { family: 'Alarm', unit: 'Alarms', operation: 'Unknown' };
const calls = { family: 'API Request', group: 'API Request' };

/** Registry, object storage, the database proxy, secrets and CloudWatch. */
export const dataProducts: readonly Product[] = [
  sell('AmazonECR')(
    {
      family: 'EC2 Container Registry',
      usage: 'TimedStorage-ByteHrs',
      unit: 'GB-Mo',
      attributes: { storageType: 'S3' },
    },
    '0.1',
  ),
  store(
    {
      family: 'Storage',
      usage: 'TimedStorage-ByteHrs',
      unit: 'GB-Mo',
      attributes: { storageClass: 'General Purpose', volumeType: 'Standard' },
    },
    [
      ['51200', '0.023'],
      ['512000', '0.022'],
      [null, '0.021'],
    ],
    [
      ['51200', '0.023'],
      ['512000', '0.022'],
      [null, '0.021'],
    ],
    [
      ['51200', '0.0245'],
      ['512000', '0.0235'],
      [null, '0.0225'],
    ],
  ),
  store(
    {
      family: 'API Request',
      usage: 'Requests-Tier1',
      unit: 'Requests',
      attributes: { group: 'S3-API-Tier1' },
    },
    '0.000005',
    '0.000005',
    '0.0000054',
  ),
  store(
    {
      family: 'API Request',
      usage: 'Requests-Tier2',
      unit: 'Requests',
      attributes: { group: 'S3-API-Tier2' },
    },
    '0.0000004',
    '0.0000004',
    '0.00000043',
  ),
  sell('AmazonRDS')(
    {
      family: 'RDSProxy',
      usage: 'RDS:ProxyUsage',
      unit: 'Hrs',
      operation: 'CreateDBProxy:0014',
      attributes: { databaseEngine: 'PostgreSQL' },
      prefixedInUsEast1: true,
    },
    '0.015',
    '0.016',
    '0.018',
  ),
  secrets(
    { family: 'Secret', usage: 'AWSSecretsManager-Secrets', unit: 'Secrets', prefixedInUsEast1: true },
    '0.4',
  ),
  secrets(
    {
      family: 'API Request',
      usage: 'AWSSecretsManagerAPIRequest',
      unit: 'API Requests',
      prefixedInUsEast1: true,
    },
    '0.000005',
  ),
  watch(
    {
      ...logs,
      usage: 'DataProcessing-Bytes',
      operation: 'PutLogEvents',
      attributes: { group: 'Ingested Logs' },
    },
    '0.5',
    '0.57',
    '0.63',
  ),
  watch(
    {
      ...logs,
      usage: 'DataProcessingIA-Bytes',
      operation: 'PutLogEvents',
      attributes: { group: 'Ingested Logs' },
    },
    '0.25',
    '0.285',
    '0.315',
  ),
  watch(
    { ...logs, usage: 'VendedLog-Bytes', operation: 'PutLogEvents', attributes: { group: 'Delivered Logs' } },
    [
      ['10240', '0.5'],
      ['30720', '0.25'],
      ['51200', '0.1'],
      [null, '0.05'],
    ],
    [
      ['10240', '0.57'],
      ['30720', '0.285'],
      ['51200', '0.114'],
      [null, '0.057'],
    ],
    [
      ['10240', '0.63'],
      ['30720', '0.315'],
      ['51200', '0.126'],
      [null, '0.063'],
    ],
  ),
  watch(
    {
      ...logs,
      family: 'Storage Snapshot',
      usage: 'TimedStorage-ByteHrs',
      unit: 'GB-Mo',
      operation: 'HourlyStorageMetering',
    },
    '0.03',
    '0.03',
    '0.0324',
  ),
  watch(
    { ...logs, usage: 'DataScanned-Bytes', operation: 'StartQuery', attributes: { group: 'Queried Logs' } },
    '0.005',
    '0.0057',
    '0.0063',
  ),
  watch(
    {
      family: 'Metric',
      usage: 'CW:MetricMonitorUsage',
      unit: 'Metrics',
      operation: 'MetricStorage',
      attributes: { group: 'Metric' },
    },
    [
      ['10000', '0.3'],
      ['250000', '0.1'],
      [null, '0.05'],
    ],
  ),
  watch({ ...alarm, usage: 'CW:AlarmMonitorUsage', attributes: { alarmType: 'Standard' } }, '0.1'),
  watch(
    { ...alarm, usage: 'CW:HighResAlarmMonitorUsage', attributes: { alarmType: 'High Resolution' } },
    '0.3',
  ),
  watch({ ...alarm, usage: 'CW:CompositeAlarmMonitorUsage', attributes: { alarmType: 'Composite' } }, '0.5'),
  watch(
    {
      family: calls.family,
      usage: 'CW:GMD-Metrics',
      unit: 'Metrics',
      operation: 'GetMetricData',
      attributes: { group: 'API Request' },
    },
    '0.00001',
  ),
  watch(
    {
      family: calls.family,
      usage: 'CW:Requests',
      unit: 'Requests',
      operation: 'ListMetrics',
      attributes: { group: 'API Request' },
    },
    '0.00001',
  ),
];

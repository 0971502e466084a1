import type { PriceKey } from '../price-book';

/** Which products of AWS's Price List are the price of a key; a region's prefix before the usage type is allowed. */
export interface PriceRule {
  readonly key: PriceKey;
  readonly service: string;
  /** e.g. Lambda-GB-Second, found as `Lambda-GB-Second` or `EU-Lambda-GB-Second`. */
  readonly usageType: string;
  /** What else the product must be, where its usage type alone says too little. */
  readonly family?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

type Rows = readonly (readonly [
  key: PriceKey,
  usageType: string,
  more?: Pick<PriceRule, 'family' | 'attributes'>,
])[];

const of = (service: string, rows: Rows): readonly PriceRule[] =>
  rows.map(([key, usageType, more]) => ({ key, service, usageType, ...more }));

const application = { family: 'Load Balancer-Application' };

/** Every key that AWS's Price List has a product for, with the usage type it is billed as. */
export const priceRules: readonly PriceRule[] = [
  ...of('AWSLambda', [
    ['lambda.requests', 'Request'],
    ['lambda.duration.x86_64', 'Lambda-GB-Second'],
    ['lambda.duration.arm64', 'Lambda-GB-Second-ARM'],
    ['lambda.provisionedCapacity.x86_64', 'Lambda-Provisioned-Concurrency'],
    ['lambda.provisionedCapacity.arm64', 'Lambda-Provisioned-Concurrency-ARM'],
    ['lambda.provisionedDuration.x86_64', 'Lambda-Provisioned-GB-Second'],
    ['lambda.provisionedDuration.arm64', 'Lambda-Provisioned-GB-Second-ARM'],
    ['lambda.ephemeralStorage', 'Lambda-Storage-GB-Second'],
    ['lambda.snapStart.cache', 'Lambda-SnapStart-Cached-GB-S'],
    ['lambda.snapStart.restore', 'Lambda-SnapStart-Restored-GB'],
    ['lambda.streaming', 'Lambda-Streaming-Response-Processed-Bytes'],
  ]),
  ...of('AmazonECS', [
    ['fargate.vcpu.linux.x86_64', 'Fargate-vCPU-Hours:perCPU'],
    ['fargate.memory.linux.x86_64', 'Fargate-GB-Hours'],
    ['fargate.vcpu.linux.arm64', 'Fargate-ARM-vCPU-Hours:perCPU'],
    ['fargate.memory.linux.arm64', 'Fargate-ARM-GB-Hours'],
    ['fargate.vcpu.windows.x86_64', 'Fargate-Windows-vCPU-Hours:perCPU'],
    ['fargate.memory.windows.x86_64', 'Fargate-Windows-GB-Hours'],
    ['fargate.windowsLicence', 'Fargate-Windows-OS-Hours:perCPU'],
    ['fargate.storage', 'Fargate-EphemeralStorage-GB-Hours'],
  ]),
  ...of('AWSELB', [
    ['alb.hours', 'LoadBalancerUsage', application],
    ['alb.lcu', 'LCUUsage', application],
    ['nlb.lcu', 'LCUUsage', { family: 'Load Balancer-Network' }],
  ]),
  ...of('AmazonApiGateway', [
    ['httpApi.requests', 'ApiGatewayHttpRequest'],
    ['restApi.requests', 'ApiGatewayRequest'],
    ['restApi.cache.0.5', 'ApiGatewayCacheUsage:0.5GB'],
    ['restApi.cache.1.6', 'ApiGatewayCacheUsage:1.6GB'],
    ['restApi.cache.6.1', 'ApiGatewayCacheUsage:6.1GB'],
    ['restApi.cache.237', 'ApiGatewayCacheUsage:237GB'],
    ['webSocketApi.messages', 'ApiGatewayMessage'],
    ['webSocketApi.connectionMinutes', 'ApiGatewayMinute'],
  ]),
  ...of('AmazonEC2', [
    ['natGateway.hours', 'NatGateway-Hours', { family: 'NAT Gateway' }],
    ['natGateway.processed', 'NatGateway-Bytes', { family: 'NAT Gateway' }],
  ]),
  ...of('AmazonVPC', [
    ['interfaceEndpoint.hours', 'VpcEndpoint-Hours'],
    ['interfaceEndpoint.processed', 'VpcEndpoint-Bytes'],
    ['publicIpv4.hours', 'PublicIPv4:InUseAddress'],
  ]),
  ...of('AWSDataTransfer', [
    ['dataTransfer.internetOut', 'DataTransfer-Out-Bytes', { attributes: { transferType: 'AWS Outbound' } }],
    [
      'dataTransfer.crossZone',
      'DataTransfer-Regional-Bytes',
      { attributes: { transferType: 'IntraRegion' } },
    ],
  ]),
  ...of('AmazonECR', [['ecr.storage', 'TimedStorage-ByteHrs']]),
  ...of('AmazonS3', [
    ['s3.storage', 'TimedStorage-ByteHrs', { attributes: { volumeType: 'Standard' } }],
    ['s3.put', 'Requests-Tier1', { family: 'API Request' }],
    ['s3.get', 'Requests-Tier2', { family: 'API Request' }],
  ]),
  ...of('AmazonRDS', [['rdsProxy.vcpu', 'RDS:ProxyUsage']]),
  ...of('AWSSecretsManager', [
    ['secretsManager.secrets', 'AWSSecretsManager-Secrets'],
    ['secretsManager.calls', 'AWSSecretsManagerAPIRequest'],
  ]),
  ...of('AmazonCloudWatch', [
    ['logs.ingested', 'DataProcessing-Bytes'],
    ['logs.ingestedInfrequentAccess', 'DataProcessingIA-Bytes'],
    ['logs.ingestedFromLambda', 'VendedLog-Bytes'],
    ['logs.stored', 'TimedStorage-ByteHrs'],
    ['logs.scanned', 'DataScanned-Bytes'],
    ['metrics.custom', 'CW:MetricMonitorUsage'],
    ['alarms.standard', 'CW:AlarmMonitorUsage'],
    ['alarms.highResolution', 'CW:HighResAlarmMonitorUsage'],
    ['alarms.composite', 'CW:CompositeAlarmMonitorUsage'],
    ['metrics.getMetricData', 'CW:GMD-Metrics'],
    ['metrics.requests', 'CW:Requests'],
  ]),
];

/** Why a key has no rule: it is priced elsewhere, or its usage type is not known for certain. */
export const notInPriceList: Readonly<Partial<Record<PriceKey, string>>> = {
  'fargate.spot.vcpu.x86_64': 'Spot prices are in a feed of their own, not in the Price List',
  'fargate.spot.memory.x86_64': 'Spot prices are in a feed of their own, not in the Price List',
  'fargate.spot.vcpu.arm64': 'Spot prices are in a feed of their own, not in the Price List',
  'fargate.spot.memory.arm64': 'Spot prices are in a feed of their own, not in the Price List',
  'lambda.managedInstances.fee': 'it is a share of an EC2 price; the Price List names it by instance type',
  'ec2.given': 'it is given with the estimate',
  'lambda.edge.requests': 'Lambda@Edge is priced by edge location, not by region',
  'lambda.edge.duration': 'Lambda@Edge is priced by edge location, not by region',
  'costExplorer.requests': 'Cost Explorer has one price for all regions, on its pricing page',
  'ecs.anywhere': 'its usage type is not known for certain',
  'lambda.tenantIsolation.x86_64': 'its usage type is not known for certain',
  'lambda.tenantIsolation.arm64': 'its usage type is not known for certain',
  'lambda.durable.operations': 'its usage type is not known for certain',
  'lambda.durable.written': 'its usage type is not known for certain',
  'lambda.durable.stored': 'its usage type is not known for certain',
  'lambda.eventPollers.kafka': 'its usage type is not known for certain',
  'lambda.eventPollers.sqs': 'its usage type is not known for certain',
};

import { inRegions, type Priced, type Product } from '../product';

const gbSecond = 'Lambda-GB-Second';

function lambda(
  usage: string,
  group: string,
  groupDescription: string,
  unit: string,
  ...prices: readonly [Priced, ...Priced[]]
): Product {
  return {
    service: 'AWSLambda',
    family: 'Serverless',
    usage,
    prefixedInUsEast1: false,
    operation: '',
    unit,
    attributes: { group, groupDescription },
    prices: inRegions(...prices),
  };
}

const x86Tiers = [
  ['6000000000', '0.0000166667'],
  ['15000000000', '0.000015'],
  [null, '0.0000133334'],
] as const;
const armTiers = [
  ['7500000000', '0.0000133334'],
  ['18750000000', '0.0000120001'],
  [null, '0.0000106667'],
] as const;

const call = 'Invocation call for a Lambda function';
const duration = 'Invocation duration weighted by memory assigned to function, measured in GB-s';
const capacity = 'Provisioned concurrency weighted by memory assigned to function, measured in GB-s';
const provisioned = 'Duration weighted by memory with provisioned concurrency, measured in GB-s';
const storage = 'Ephemeral storage above 512 MB, measured in GB-s';
const streamed = 'Bytes of a streamed answer beyond the first 6 MB';

/** AWS Lambda. */
export const lambdaProducts: readonly Product[] = [
  lambda('Request', 'AWS-Lambda-Requests', call, 'Requests', '0.0000002'),
  lambda('Request-ARM', 'AWS-Lambda-Requests-ARM', call, 'Requests', '0.0000002'),
  lambda('Lambda-GB-Second', 'AWS-Lambda-Duration', duration, gbSecond, x86Tiers),
  lambda('Lambda-GB-Second-ARM', 'AWS-Lambda-Duration-ARM', duration, gbSecond, armTiers),
  lambda(
    'Lambda-Provisioned-Concurrency',
    'AWS-Lambda-Provisioned-Concurrency',
    capacity,
    gbSecond,
    '0.0000041667',
  ),
  lambda(
    'Lambda-Provisioned-Concurrency-ARM',
    'AWS-Lambda-Provisioned-Concurrency-ARM',
    capacity,
    gbSecond,
    '0.0000033334',
  ),
  lambda(
    'Lambda-Provisioned-GB-Second',
    'AWS-Lambda-Duration-Provisioned',
    provisioned,
    gbSecond,
    '0.0000097222',
  ),
  lambda(
    'Lambda-Provisioned-GB-Second-ARM',
    'AWS-Lambda-Duration-Provisioned-ARM',
    provisioned,
    gbSecond,
    '0.0000077778',
  ),
  lambda(
    'Lambda-Storage-GB-Second',
    'AWS-Lambda-Storage-Duration',
    storage,
    'GB-Seconds',
    '0.0000000309',
    '0.000000034',
    '0.0000000367',
  ),
  lambda(
    'Lambda-Storage-GB-Second-ARM',
    'AWS-Lambda-Storage-Duration-ARM',
    storage,
    'GB-Seconds',
    '0.0000000309',
    '0.000000034',
    '0.0000000367',
  ),
  lambda(
    'Lambda-SnapStart-Cached-GB-S',
    'AWS-Lambda-SnapStart-Cached',
    'SnapStart cache, measured in GB-s',
    'GB-Seconds',
    '0.0000015046',
  ),
  lambda(
    'Lambda-SnapStart-Restored-GB',
    'AWS-Lambda-SnapStart-Restored',
    'SnapStart restores, measured in GB',
    'GB',
    '0.0001397998',
  ),
  lambda(
    'Lambda-Streaming-Response-Processed-Bytes',
    'AWS-Lambda-Processed-Bytes',
    streamed,
    'Processed-Gigabytes',
    '0.008',
  ),
];

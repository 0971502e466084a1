import { both, flat, type PriceTable, tiered } from './price-table';
import { extract, givenEc2, lambdaPage, priceListEu, takenFromUs } from './sources';

const gbSecond = 'GB-second';
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

/** AWS Lambda: requests, duration, provisioned concurrency, storage. Beyond the first tier eu-west-1 is not known. */
export const lambdaPrices = {
  'lambda.requests': {
    unit: 'request',
    'us-east-1': flat('0.0000002', extract),
    'eu-west-1': flat('0.0000002', priceListEu),
  },
  'lambda.duration.x86_64': {
    unit: gbSecond,
    'us-east-1': tiered(extract, ...x86Tiers),
    'eu-west-1': tiered(priceListEu, x86Tiers[0]),
  },
  'lambda.duration.arm64': {
    unit: gbSecond,
    'us-east-1': tiered(extract, ...armTiers),
    'eu-west-1': tiered(extract, armTiers[0]),
  },
  'lambda.provisionedCapacity.x86_64': {
    unit: gbSecond,
    'us-east-1': flat('0.0000041667', extract),
    'eu-west-1': flat('0.0000041667', takenFromUs),
  },
  'lambda.provisionedCapacity.arm64': {
    unit: gbSecond,
    'us-east-1': flat('0.0000033334', extract),
    'eu-west-1': flat('0.0000033334', takenFromUs),
  },
  'lambda.provisionedDuration.x86_64': {
    unit: gbSecond,
    'us-east-1': flat('0.0000097222', extract),
    'eu-west-1': flat('0.0000097222', takenFromUs),
  },
  'lambda.provisionedDuration.arm64': {
    unit: gbSecond,
    'us-east-1': flat('0.0000077778', extract),
    'eu-west-1': flat('0.0000077778', takenFromUs),
  },
  'lambda.ephemeralStorage': { unit: gbSecond, 'us-east-1': flat('0.0000000309', lambdaPage) },
  'lambda.snapStart.cache': { unit: gbSecond, 'us-east-1': flat('0.0000015046', lambdaPage) },
  'lambda.snapStart.restore': { unit: 'GB restored', 'us-east-1': flat('0.0001397998', lambdaPage) },
  'lambda.streaming': { unit: 'GB', 'us-east-1': flat('0.008', lambdaPage) },
} as const satisfies PriceTable;

const tenantConflict =
  'The price list says 0.000166667 for x86_64 and 0.000133333 for arm64; the pricing page 0.000167 for both.';

/** AWS Lambda: what few functions use. */
export const lambdaExtraPrices = {
  'lambda.tenantIsolation.x86_64': {
    unit: 'GB of environment created',
    'us-east-1': flat('0.000166667', extract, tenantConflict),
  },
  'lambda.tenantIsolation.arm64': {
    unit: 'GB of environment created',
    'us-east-1': flat('0.000133333', extract, tenantConflict),
  },
  'lambda.durable.operations': { unit: 'operation', 'us-east-1': flat('0.000008', lambdaPage) },
  'lambda.durable.written': { unit: 'GB', 'us-east-1': flat('0.25', lambdaPage) },
  'lambda.durable.stored': { unit: 'GB-month', 'us-east-1': flat('0.15', lambdaPage) },
  'lambda.eventPollers.kafka': { unit: 'EPU-hour', 'us-east-1': flat('0.185', lambdaPage) },
  'lambda.eventPollers.sqs': { unit: 'EPU-hour', 'us-east-1': flat('0.00925', lambdaPage) },
  'lambda.edge.requests': both('request', flat('0.0000006', lambdaPage)),
  'lambda.edge.duration': both(gbSecond, flat('0.00005001', lambdaPage)),
  'lambda.managedInstances.fee': both('US dollar of EC2', flat('0.15', lambdaPage)),
  'ec2.given': both('US dollar of EC2', flat('1', givenEc2)),
} as const satisfies PriceTable;

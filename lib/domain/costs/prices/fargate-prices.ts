import { both, flat, type PriceRow, type PriceTable } from './price-table';
import { extract, priceListEu, priceListUs, spotFeed, thirdParty } from './sources';

const vcpu = 'vCPU-hour';
const gb = 'GB-hour';

const windows = (usd: string, other: string): PriceRow =>
  flat(
    usd,
    extract,
    `The price list of 2026-09-11 says ${usd}; the example on AWS’s pricing page counts with ${other}.`,
  );

/** AWS Fargate for ECS: Linux on x86_64 and arm64, Windows, Spot, extra storage. */
export const fargatePrices = {
  'fargate.vcpu.linux.x86_64': {
    unit: vcpu,
    'us-east-1': flat('0.04048', priceListUs),
    'eu-west-1': flat('0.04048', priceListEu),
  },
  'fargate.memory.linux.x86_64': {
    unit: gb,
    'us-east-1': flat('0.004445', priceListUs),
    'eu-west-1': flat('0.004445', priceListEu),
  },
  'fargate.vcpu.linux.arm64': both(vcpu, flat('0.03238', extract)),
  'fargate.memory.linux.arm64': both(gb, flat('0.00356', extract)),
  'fargate.vcpu.windows.x86_64': { unit: vcpu, 'us-east-1': windows('0.046552', '0.0915') },
  'fargate.memory.windows.x86_64': { unit: gb, 'us-east-1': windows('0.00511175', '0.01') },
  'fargate.windowsLicence': { unit: vcpu, 'us-east-1': flat('0.046', extract) },
  'fargate.storage': {
    unit: gb,
    'us-east-1': flat('0.000111', priceListUs),
    'eu-west-1': flat('0.000122', extract),
  },
  'fargate.spot.vcpu.x86_64': {
    unit: vcpu,
    'us-east-1': flat('0.01288871', spotFeed),
    'eu-west-1': flat('0.01224056', spotFeed),
  },
  'fargate.spot.memory.x86_64': {
    unit: gb,
    'us-east-1': flat('0.00141527', spotFeed),
    'eu-west-1': flat('0.0013441', spotFeed),
  },
  'fargate.spot.vcpu.arm64': {
    unit: vcpu,
    'us-east-1': flat('0.01030969', spotFeed),
    'eu-west-1': flat('0.00979124', spotFeed),
  },
  'fargate.spot.memory.arm64': {
    unit: gb,
    'us-east-1': flat('0.00113349', spotFeed),
    'eu-west-1': flat('0.00107649', spotFeed),
  },
  'ecs.anywhere': both('instance-hour', flat('0.01025', { ...thirdParty, asOf: '2026-09-20' })),
} as const satisfies PriceTable;

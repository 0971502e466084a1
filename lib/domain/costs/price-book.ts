import type { UnitPrice } from '../changes/plan';
import { type Known, known, unknown } from '../known';

export type Architecture = 'x86_64' | 'arm64';

const extract = {
  unit: 'GB-second',
  source: 'AWS Price List (AWSLambda, us-east-1), by an independent extract of July to September 2026',
  asOf: '2026-07-01',
  verified: true,
} as const;

const assumed = {
  unit: 'GB-second',
  source: 'Taken to equal us-east-1; not read from AWS’s price list for eu-west-1',
  asOf: '2026-07-01',
  verified: false,
} as const;

/** Provisioned concurrency, capacity part, on demand in US dollars. A region that is not here has no known price. */
const provisionedCapacity: Readonly<Record<string, Readonly<Record<Architecture, UnitPrice>>>> = {
  'us-east-1': { x86_64: { usd: '0.0000041667', ...extract }, arm64: { usd: '0.0000033334', ...extract } },
  'eu-west-1': { x86_64: { usd: '0.0000041667', ...assumed }, arm64: { usd: '0.0000033334', ...assumed } },
};

/** The price of keeping one GB of provisioned concurrency for a second, or why it is unknown. */
export function findProvisionedCapacityPrice(region: string, architecture: Architecture): Known<UnitPrice> {
  const price = provisionedCapacity[region]?.[architecture];
  if (price) return known(price);
  return unknown(`the price book has no price for provisioned concurrency in ${region}`);
}

import { Exact } from '../exact';
import { bundledPriceBook, type PriceKey, unitOf } from '../price-book';
import type { OfferedProduct } from './offered-product';
import { regionField } from './price-questions';
import { type PriceRule, priceRules } from './price-rules';

/** A product as AWS lists the price of a key: tiers are upper ends and prices. */
export function offeredAs(
  key: PriceKey,
  region: string,
  tiers: readonly (readonly [string, string])[],
  changed: Partial<OfferedProduct> = {},
): OfferedProduct {
  const { service, usageType, family, attributes } = ruleOf(key);
  return {
    sku: `SKU-${key}`,
    service,
    family: family ?? 'Serverless',
    attributes: {
      usagetype: region === 'us-east-1' ? usageType : `EU-${usageType}`,
      [regionField(service)]: region,
      ...attributes,
    },
    steps: tiers.map(([to, usd], index) => ({
      from: tiers[index - 1]?.[0] ?? '0',
      to,
      unit: listUnitOf(key),
      usd,
    })),
    publishedOn: '2026-11-01',
    ...changed,
  };
}

/** Every bundled price of a region as AWS's Price List would show it. */
export function offeredBundle(region: string): readonly OfferedProduct[] {
  return priceRules.flatMap(({ key }) => {
    const price = bundledPriceBook.find(key, region);
    if (!price.known) return [];
    return [
      offeredAs(
        key,
        region,
        price.value.tiers.map(({ upTo, usd }) => [upTo ?? 'Inf', new Exact(usd).toFixed(10)]),
      ),
    ];
  });
}

function ruleOf(key: PriceKey): PriceRule {
  const rule = priceRules.find((one) => one.key === key);
  if (!rule) throw new Error(`${key} has no rule`);
  return rule;
}

const words: Readonly<Record<string, string>> = {
  request: 'Requests',
  'GB-second': 'Lambda-GB-Second',
  'GB restored': 'GB',
  'GB-month': 'GB-Mo',
  'GB-hour': 'GB-Hours',
  'vCPU-hour': 'hours',
  hour: 'Hrs',
  'LCU-hour': 'LCU-Hrs',
  'NLCU-hour': 'LCU-Hrs',
  message: 'Messages',
  'connection-minute': 'minutes',
  'secret-month': 'Secrets',
  call: 'API Requests',
  'metric-month': 'Metrics',
  'alarm-month': 'Alarms',
  'metric requested': 'Metrics',
};

function listUnitOf(key: PriceKey): string {
  return words[unitOf(key)] ?? unitOf(key);
}

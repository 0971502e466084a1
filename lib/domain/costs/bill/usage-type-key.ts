import type { PriceKey } from '../price-book';
import { isUsageType } from '../price-list/map-offers';
import { priceRules } from '../price-list/price-rules';

// What the Price List does not offer as a product of its own.
const others: readonly (readonly [PriceKey, string])[] = [
  ['lambda.requests', 'Request-ARM'],
  ['fargate.spot.vcpu.x86_64', 'SpotUsage-Fargate-vCPU-Hours:perCPU'],
  ['fargate.spot.memory.x86_64', 'SpotUsage-Fargate-GB-Hours'],
  ['fargate.spot.vcpu.arm64', 'SpotUsage-Fargate-ARM-vCPU-Hours:perCPU'],
  ['fargate.spot.memory.arm64', 'SpotUsage-Fargate-ARM-GB-Hours'],
];

/** The price a usage type of the bill is billed at, or null when the price book has no such price. */
export function usageTypeKey(usageType: string): PriceKey | null {
  const other = others.find(([, wanted]) => isUsageType(usageType, wanted));
  if (other) return other[0];
  return priceRules.find((rule) => isUsageType(usageType, rule.usageType))?.key ?? null;
}

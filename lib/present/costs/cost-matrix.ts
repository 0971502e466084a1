import type { ReportedOption } from '@/lib/contracts/costs/compare-shapes';
import type { EstimateLine } from '@/lib/contracts/costs/estimate';
import { Exact } from '@/lib/domain/costs/exact';

/** What an option spends on one purpose; null where it spends nothing on it. */
export interface MatrixRow {
  readonly purpose: string;
  /** Decimal strings in the order of the options. */
  readonly amounts: readonly (string | null)[];
}

const purposes: readonly (readonly [purpose: string, keys: RegExp])[] = [
  ['Requests', /^lambda\.requests$/],
  ['Running time', /^lambda\.(duration|provisionedDuration|ephemeralStorage)/],
  ['Kept ready', /^lambda\.provisionedCapacity/],
  ['Snapshots', /^lambda\.snapStart/],
  ['Instances', /^(ec2\.|lambda\.managedInstances)/],
  ['Tasks', /^fargate\./],
  ['Load balancer', /^alb\./],
  ['API in front', /^(httpApi|restApi)\./],
  ['Addresses and gateways', /^(publicIpv4|natGateway)\./],
  ['Data out', /^dataTransfer\./],
  ['Registry', /^ecr\./],
];
const others = 'Other';

/** Options side by side: what each spends on what, its lines summed by purpose, exact. */
export function toCostMatrix(options: readonly ReportedOption[]): readonly MatrixRow[] {
  const sums = options.map(({ cost }) => (cost.known ? sumByPurpose(cost.value.estimate.lines) : new Map()));
  return [...purposes.map(([purpose]) => purpose), others].flatMap((purpose) => {
    const amounts = sums.map((one): string | null => one.get(purpose)?.toFixed() ?? null);
    return amounts.every((amount) => amount === null) ? [] : [{ purpose, amounts }];
  });
}

/** The lines that cost or count something; those of nothing only take up room. */
export function toSpeakingLines(lines: readonly EstimateLine[]): readonly EstimateLine[] {
  return lines.filter(({ quantity }) => !quantity.known || Number(quantity.value) !== 0);
}

function sumByPurpose(lines: readonly EstimateLine[]): ReadonlyMap<string, Exact> {
  const sums = new Map<string, Exact>();
  for (const { priceKey, amount } of toSpeakingLines(lines)) {
    if (!amount.known) continue;
    const purpose = purposes.find(([, keys]) => keys.test(priceKey))?.[0] ?? others;
    sums.set(purpose, (sums.get(purpose) ?? new Exact(0)).plus(amount.value));
  }
  return sums;
}

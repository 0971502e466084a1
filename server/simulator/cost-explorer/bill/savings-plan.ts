import type { BillLine } from './line';
import type { SavingsPlan } from './state';
import type { Use } from './use';

/** What is left of a day's commitment, in US dollars at the plan's rates. */
export interface DayCommitment {
  leftUsd: number;
}

/** What the plan charges of the price on demand: about a fifth less on Fargate, an eighth on Lambda. */
const shares = { AmazonECS: 0.8, AWSLambda: 0.882 } as const;

function shareOf(use: Use): number | null {
  const { service, usage } = use.offer.product;
  if (use.spot) return null;
  if (service === 'AmazonECS') return usage.startsWith('Fargate-') ? shares.AmazonECS : null;
  return service === 'AWSLambda' && /^Lambda-(GB|Provisioned)/.test(usage) ? shares.AWSLambda : null;
}

/** True for what a Compute Savings Plan covers: duration and capacity of Lambda, vCPU and memory of Fargate, not Spot. */
export function isCovered(use: Use): boolean {
  return shareOf(use) !== null;
}

/** A line as the plan leaves it: the covered part with its negation, and what is charged on demand beyond it. */
export function coveredLines(line: BillLine, use: Use, commitment: DayCommitment): BillLine[] {
  const share = shareOf(use) ?? 1;
  const wanted = line.unblended * share;
  const taken = Math.min(wanted, commitment.leftUsd);
  if (taken <= 0) return [line];
  commitment.leftUsd -= taken;
  const part = taken / wanted;
  const covered = line.unblended * part;
  const rest = { ...line, quantity: line.quantity * (1 - part), unblended: line.unblended - covered };
  return [
    {
      ...line,
      recordType: 'SavingsPlanCoveredUsage',
      quantity: line.quantity * part,
      unblended: covered,
      amortized: taken,
    },
    { ...line, recordType: 'SavingsPlanNegation', quantity: 0, unblended: -covered, amortized: 0 },
    ...(part < 1 ? [{ ...rest, amortized: rest.unblended }] : []),
  ];
}

/** The day's fee: all of it as a payment, only its unused part when what was paid is spread over the use. */
export function recurringFee(plan: SavingsPlan, dayAt: number, unusedUsd: number): BillLine {
  return {
    dayAt,
    account: plan.account,
    region: 'global',
    service: 'Savings Plans for AWS Compute usage',
    usageType: 'ComputeSP:1yrNoUpfront',
    operation: '',
    recordType: 'SavingsPlanRecurringFee',
    tags: {},
    quantity: 24,
    unit: 'Hrs',
    unblended: plan.hourlyUsd * 24,
    amortized: unusedUsd,
  };
}

import { Exact } from '../../costs/exact';
import { type Architecture, findUnitPrice, type PriceBook } from '../../costs/price-book';
import { type Known, known, unknown } from '../../known';

/** How a function's provisioned concurrency was used over some days, by CloudWatch's figures rolled up. */
export interface ProvisionedUse {
  readonly days: number;
  /** Null: not measured. */
  readonly invocations: number | null;
  readonly provisionedInvocations: number | null;
  readonly durationMsSum: number | null;
  /** Environments kept ready × seconds. */
  readonly provisionedSeconds: number | null;
}

export interface ProvisionedVerdict {
  readonly tone: 'good' | 'attention';
  readonly sentence: string;
  readonly evidence: readonly { readonly label: string; readonly value: string }[];
}

/**
 * The utilisation from which provisioned concurrency costs no more than running on demand: capacity ÷ (on demand −
 * duration on provisioned), about 0.6 (https://aws.amazon.com/lambda/pricing/). Unknown without its prices.
 */
export function computeBreakEven(architecture: Architecture, region: string, book: PriceBook): Known<number> {
  const capacity = findUnitPrice(book, `lambda.provisionedCapacity.${architecture}`, region);
  const provisioned = findUnitPrice(book, `lambda.provisionedDuration.${architecture}`, region);
  const onDemand = book.find(`lambda.duration.${architecture}`, region);
  if (!capacity.known) return capacity;
  if (!provisioned.known) return provisioned;
  if (!onDemand.known) return unknown(onDemand.reason);
  const [first] = onDemand.value.tiers;
  if (!first) return unknown('there is no on-demand price');
  const saved = new Exact(first.usd).minus(provisioned.value.usd);
  return known(new Exact(capacity.value.usd).div(saved).toNumber());
}

/** Whether provisioned concurrency is used, and enough to pay; null while nothing is measured or provisioned. */
export function explainProvisionedUse(
  use: ProvisionedUse,
  breakEven: Known<number>,
): ProvisionedVerdict | null {
  const { invocations, provisionedInvocations, durationMsSum, provisionedSeconds, days } = use;
  if (provisionedSeconds === null || provisionedSeconds === 0 || invocations === null) return null;
  const served = provisionedInvocations ?? 0;
  const evidence = [
    { label: `Requests in ${days} days`, value: count(invocations) },
    { label: 'Of them on provisioned environments', value: count(served) },
  ];
  if (served === 0) {
    const why =
      invocations === 0
        ? 'nobody calls the function'
        : 'all requests reach $LATEST, or an alias that has none';
    return {
      tone: 'attention',
      sentence: `Nobody uses what is provisioned: ${why}.`,
      evidence,
    };
  }
  if (durationMsSum === null || !breakEven.known) return null;
  const busySeconds = (durationMsSum / 1000) * (served / Math.max(1, invocations));
  const utilisation = Math.min(1, busySeconds / provisionedSeconds);
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const lines = [
    ...evidence,
    { label: 'Busy', value: percent(utilisation) },
    { label: 'Pays from', value: percent(breakEven.value) },
  ];
  const pays = utilisation >= breakEven.value;
  return {
    tone: pays ? 'good' : 'attention',
    sentence: pays
      ? `What is provisioned is busy ${percent(utilisation)} of the time, which is cheaper than on demand.`
      : `What is provisioned is busy ${percent(utilisation)} of the time; below ${percent(breakEven.value)} it costs more than on demand, and buys the absence of cold starts.`,
    evidence: lines,
  };
}

function count(value: number): string {
  return String(Math.round(value)).replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',');
}

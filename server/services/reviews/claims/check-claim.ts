import { EstimateCostsInput } from '@/lib/contracts/costs/estimate-shapes';
import type { ClaimedCost, ClaimSource } from '@/lib/contracts/reviews/claim-shapes';
import { known, unknown } from '@/lib/domain/known';
import { collectSeen } from '@/lib/domain/reviews/collect-seen';
import { estateListNames } from '@/lib/domain/reviews/estate-model';
import { awsLimits, sumKnown } from '@/lib/domain/reviews/judge-claim';
import type { ServiceContext } from '../../context';
import { estimateCosts } from '../../costs/estimate-costs';
import type { Checked } from './checked';
import { measureLatency } from './measure-latency';
import type { MeasuredEstate } from './measured-estate';

/** Recomputes what a claim is held against; measurements are of what its decision governs. */
export async function checkClaim(
  ctx: ServiceContext,
  decisionId: string,
  { source, measured }: { readonly source: ClaimSource; readonly measured: MeasuredEstate },
): Promise<Checked> {
  switch (source.kind) {
    case 'limit': {
      const { value, unit, about } = awsLimits[source.limit];
      return {
        actual: known(value),
        basis: `${about}: ${value.toLocaleString('en-US')} ${unit}, AWS’s documentation of November 2026.`,
      };
    }
    case 'measurement':
      return measure(source, measured);
    case 'latency':
      return measureLatency(ctx, decisionId, source);
    case 'estimate':
      return estimate(ctx, source);
  }
}

async function measure(
  { field, pick, windowDays }: Extract<ClaimSource, { kind: 'measurement' }>,
  measured: MeasuredEstate,
): Promise<Checked> {
  const [listName, name = ''] = field.split('.');
  const list = estateListNames.find((one) => one === listName) ?? 'workloads';
  const { facts, governsNothing } = await measured(windowDays);
  const [seen] = collectSeen([{ list, field: name }], facts);
  const value = seen?.[pick] ?? null;
  const over = `over ${windowDays} days`;
  if (value)
    return { actual: known(value.value), basis: `The ${pick} of ${field}, of ${value.of}, ${over}.` };
  const reason = governsNothing
    ? 'the decision names nothing that it governs'
    : `${field} is not known of what it governs`;
  return { actual: unknown(reason), basis: `${field}, ${over}.` };
}

async function estimate(
  ctx: ServiceContext,
  { region, component, prices }: Extract<ClaimSource, { kind: 'estimate' }>,
): Promise<Checked> {
  const input = EstimateCostsInput.safeParse({
    region,
    month: { hours: hoursOfMonth },
    components: [toComponent(component)],
  });
  if (!input.success) {
    const why = input.error.issues[0]?.message ?? 'its component is malformed';
    return { actual: unknown(`no estimate can be made: ${why}`), basis: `An estimate in ${region}.` };
  }
  const { lines, total, month } = await estimateCosts(ctx, input.data);
  const counted = lines.filter(
    ({ priceKey }) => prices.length === 0 || prices.some((prefix) => priceKey.startsWith(prefix)),
  );
  const basis = counted.map(({ label, formula }) => `${label}: ${formula}`).join('; ');
  const actual =
    prices.length > 0
      ? sumKnown(counted.map(({ amount }) => amount))
      : total.complete
        ? known(Number(total.usd))
        : unknown(`the estimate lacks ${total.missing.join(', ')}`);
  return { actual, basis: `${basis} (${month.words}).` };
}

const hoursOfMonth = 730;

function toComponent(cost: ClaimedCost) {
  if (cost.kind === 'lambda') {
    const { requests: invocations, ...rest } = cost;
    return { ...rest, invocations };
  }
  const { tasks, ...rest } = cost;
  return { ...rest, running: { tasks } };
}

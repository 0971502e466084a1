import type { BalancerShareComponent } from '../charges/balancer-share-charges';
import type { CostComponent } from '../components';
import { type Quantity, quantityOf } from '../quantity';
import { isPriced, restingShare } from '../usage/balancer-use';
import { sayHours } from './say-hours';
import type { CostFacts, SizeUse } from './workload-use';

/** What of a service's bill is for the load balancers in front of it, and what of that is not known. */
export interface BilledBalancers {
  readonly components: readonly CostComponent[];
  readonly gaps: readonly string[];
}

/** A service's part of its load balancers over some use. */
export function billBalancers(facts: CostFacts, use: SizeUse): BilledBalancers {
  if (!facts.isBalanced || use.hours === 0) return nothing;
  const gaps = gapsOf(facts);
  const isRead = facts.balancers !== null;
  if (isRead && use.balancerGapHours > 0) {
    gaps.push(`its load balancer in ${sayHours(use.balancerGapHours)} (before it was first read)`);
  }
  if (use.lcuGapHours > 0) {
    const hours = sayHours(use.lcuGapHours);
    gaps.push(`capacity units (LCUs) of its load balancer in ${hours} (CloudWatch has no datapoint)`);
  }
  if (use.balancerHours === 0) return { components: [], gaps };
  const share = quantityOf(use.balancerHours / use.hours, 'measured');
  const component = toComponent(facts, share, 'by requests, equally in hours without any');
  return {
    components: [{ ...component, hours: use.hours, lcuHours: quantityOf(use.lcuHours, 'measured') }],
    gaps,
  };
}

/** A service's part of its load balancers over a month in which nothing calls anything behind them. */
export function balancersAtRest(facts: CostFacts): BilledBalancers {
  if (!facts.isBalanced) return nothing;
  const priced = (facts.balancers ?? []).filter(isPriced);
  if (priced.length === 0) return { components: [], gaps: gapsOf(facts) };
  const share = priced.reduce((sum, one) => sum + restingShare(one), 0);
  return {
    components: [toComponent(facts, quantityOf(share, 'configured'), 'equally')],
    gaps: gapsOf(facts),
  };
}

function toComponent(facts: CostFacts, share: Quantity, sharing: string): BalancerShareComponent {
  const priced = (facts.balancers ?? []).filter(isPriced);
  const isShared = priced.some(({ groups, services }) => groups * services > 1);
  const groups = Math.max(...priced.map((one) => one.groups));
  return {
    kind: 'balancerShare',
    names: priced.length === 0 ? ['its load balancer'] : [...new Set(priced.map(({ name }) => name))],
    share,
    hours: null,
    lcuHours: quantityOf(0, 'measured'),
    sharedBy: isShared
      ? `shared with what else is behind it (${groups} target groups) ${sharing}`
      : 'not shared',
  };
}

function gapsOf({ balancers }: CostFacts): string[] {
  if (balancers === null) return ['its load balancer (it has not been read)'];
  return balancers.every(isPriced)
    ? []
    : ['its Network Load Balancer (only Application Load Balancers are estimated)'];
}

const nothing: BilledBalancers = { components: [], gaps: [] };

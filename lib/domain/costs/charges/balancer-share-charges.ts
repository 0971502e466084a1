import { Exact } from '../exact';
import { multiply, type Quantity, say } from '../quantity';
import type { Charge, ChargeContext } from './charge';

/** What a service is charged with of the Application Load Balancers in front of it. */
export interface BalancerShareComponent {
  readonly kind: 'balancerShare';
  readonly names: readonly string[];
  /** Load balancers it would have to itself: 0.5 for half of one over the hours. */
  readonly share: Quantity;
  /** Null is the whole month. */
  readonly hours: number | null;
  readonly lcuHours: Quantity;
  /** How they are shared, in words. */
  readonly sharedBy: string;
}

/**
 * A share of the hours of load balancers and of the capacity units they used in them
 * (https://aws.amazon.com/elasticloadbalancing/pricing/).
 */
export function balancerShareCharges(
  component: BalancerShareComponent,
  { month }: ChargeContext,
): readonly Charge[] {
  const { share, lcuHours, sharedBy } = component;
  const names = component.names.join(' and ');
  const hours = new Exact(component.hours ?? month.hours);
  return [
    {
      label: 'Application Load Balancer',
      key: 'alb.hours',
      quantity: multiply([share], hours),
      formula: `${say(share, `of ${names}`)} × ${hours.toFixed()} h, ${sharedBy}`,
    },
    {
      label: 'Application Load Balancer capacity (LCU)',
      key: 'alb.lcu',
      quantity: multiply([lcuHours]),
      formula: `${say(lcuHours, 'LCU-hours')} of ${names}, ${sharedBy}`,
    },
  ];
}

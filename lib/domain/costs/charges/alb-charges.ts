import { Exact, inWords } from '../exact';
import { combine, multiply, type Quantity, say } from '../quantity';
import type { Charge, ChargeContext } from './charge';

export interface AlbComponent {
  readonly kind: 'alb';
  readonly loadBalancers: number;
  /** Hours they exist; null is the whole month. */
  readonly hours: number | null;
  /** What the bytes go to: Lambda targets fill an LCU with 0.4 GB an hour, others with 1 GB. */
  readonly targets: 'lambda' | 'other';
  readonly newConnectionsPerSecond: Quantity;
  readonly activeConnectionsPerMinute: Quantity;
  readonly processedGbPerHour: Quantity;
  readonly requestsPerSecond: Quantity;
  /** Rules a request is checked against; ten are free. */
  readonly rulesProcessed: number;
}

const freeRules = 10;

/**
 * Hours of the load balancer, and of its capacity units: the largest of four dimensions, averaged over the hours
 * (https://aws.amazon.com/elasticloadbalancing/pricing/).
 */
export function albCharges(component: AlbComponent, { month }: ChargeContext): readonly Charge[] {
  const { loadBalancers } = component;
  const hours = Math.ceil(component.hours ?? month.hours);
  const balancerHours = new Exact(loadBalancers).times(hours);
  const one: Quantity = { value: { known: true, value: loadBalancers }, basis: 'configured' };
  return [
    {
      label: 'Application Load Balancer',
      key: 'alb.hours',
      quantity: multiply([one], new Exact(hours)),
      formula: `${inWords(loadBalancers)} load balancers × ${inWords(hours)} h`,
    },
    {
      label: 'Application Load Balancer capacity (LCU)',
      key: 'alb.lcu',
      quantity: combine(dimensionsOf(component), (values) => toLcu(component, values).times(balancerHours)),
      formula: `the largest of ${sayDimensions(component)}, × ${inWords(loadBalancers)} load balancers × ${inWords(hours)} h`,
    },
  ];
}

function dimensionsOf(component: AlbComponent): readonly Quantity[] {
  const { newConnectionsPerSecond, activeConnectionsPerMinute, processedGbPerHour, requestsPerSecond } =
    component;
  return [newConnectionsPerSecond, activeConnectionsPerMinute, processedGbPerHour, requestsPerSecond];
}

function toLcu({ targets, rulesProcessed }: AlbComponent, values: readonly Exact[]): Exact {
  const [opened = zero, active = zero, gb = zero, requests = zero] = values;
  return Exact.max(
    opened.div(25),
    active.div(3000),
    gb.div(gbPerLcu(targets)),
    requests.times(Math.max(0, rulesProcessed - freeRules)).div(1000),
  );
}

function sayDimensions(component: AlbComponent): string {
  const { newConnectionsPerSecond, activeConnectionsPerMinute, processedGbPerHour } = component;
  const { requestsPerSecond, rulesProcessed, targets } = component;
  return [
    `${say(newConnectionsPerSecond, 'new connections/s')} ÷ 25`,
    `${say(activeConnectionsPerMinute, 'active connections')} ÷ 3,000`,
    `${say(processedGbPerHour, 'GB/h')} ÷ ${gbPerLcu(targets)}`,
    `${say(requestsPerSecond, 'requests/s')} × ${Math.max(0, rulesProcessed - freeRules)} rules beyond ten ÷ 1,000`,
  ].join(', ');
}

function gbPerLcu(targets: AlbComponent['targets']): number {
  return targets === 'lambda' ? 0.4 : 1;
}

const zero = new Exact(0);

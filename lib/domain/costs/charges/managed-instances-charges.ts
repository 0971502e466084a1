import { Exact, inWords } from '../exact';
import { multiply, type Quantity, say } from '../quantity';
import type { Charge, ChargeContext } from './charge';

export interface ManagedInstancesComponent {
  readonly kind: 'managedInstances';
  readonly instances: Quantity;
  /** Hours each of them runs; null is the whole month. */
  readonly hours: number | null;
  /** What an instance costs an hour on demand in EC2; the price book has no prices of EC2. */
  readonly ec2UsdPerHour: Quantity;
  readonly invocations: Quantity;
}

/**
 * Requests, EC2 instances and the management fee of 15 % on their on-demand price; no duration charge and no free
 * tier (https://aws.amazon.com/lambda/pricing/, Managed Instances).
 */
export function managedInstancesCharges(
  component: ManagedInstancesComponent,
  { month }: ChargeContext,
): readonly Charge[] {
  const { instances, ec2UsdPerHour, invocations } = component;
  const hours = component.hours ?? month.hours;
  const onDemand = {
    quantity: multiply([instances, ec2UsdPerHour], new Exact(hours)),
    formula: `${say(instances, 'instances')} × ${inWords(hours)} h × ${say(ec2UsdPerHour, 'US dollars an hour')}`,
  };
  return [
    {
      label: 'Lambda requests, on Managed Instances',
      key: 'lambda.requests',
      quantity: multiply([invocations]),
      formula: say(invocations, 'invocations'),
    },
    { ...onDemand, label: 'EC2 instances', key: 'ec2.given' },
    { ...onDemand, label: 'Managed Instances fee', key: 'lambda.managedInstances.fee' },
  ];
}

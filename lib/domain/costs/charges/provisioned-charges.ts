import { Exact, inWords } from '../exact';
import type { Architecture } from '../price-book';
import { combine, multiply, type Quantity, say } from '../quantity';
import type { Charge, ChargeContext } from './charge';
import { ephemeralCharge, runningTime, sayGb, scale } from './lambda-charges';

export interface LambdaProvisionedComponent {
  readonly kind: 'lambdaProvisioned';
  readonly architecture: Architecture;
  readonly memoryMb: number;
  readonly ephemeralMb: number;
  readonly environments: Quantity;
  /** How long each time it is on, and how often in the month; null is on for the whole month. */
  readonly on: { readonly seconds: number; readonly times: number } | null;
  /** Invocations that ran on provisioned environments. */
  readonly invocations: Quantity;
  /** Invocations beyond them, which run on demand. */
  readonly spilloverInvocations: Quantity;
  readonly durationMs: Quantity;
}

const roundingSeconds = 300;

/** Seconds that are billed for one time of being on: rounded up to five minutes. */
export function toProvisionedSeconds(seconds: number): Exact {
  return new Exact(seconds).div(roundingSeconds).ceil().times(roundingSeconds);
}

/**
 * Capacity, running time and requests of a function with provisioned concurrency, spillover included. No free tier
 * applies to such a function (https://aws.amazon.com/lambda/pricing/, Provisioned Concurrency).
 */
export function provisionedCharges(
  component: LambdaProvisionedComponent,
  { month }: ChargeContext,
): readonly Charge[] {
  const { architecture, memoryMb, invocations, spilloverInvocations, durationMs } = component;
  const onProvisioned = runningTime(invocations, durationMs);
  const spilled = runningTime(spilloverInvocations, durationMs);
  const requests = combine([invocations, spilloverInvocations], ([a = zero, b = zero]) => a.plus(b));
  const charges: Charge[] = [
    capacityCharge(component, month.hours),
    {
      label: `Lambda duration on provisioned concurrency, ${architecture}`,
      key: `lambda.provisionedDuration.${architecture}`,
      quantity: scale(onProvisioned.seconds, memoryMb),
      formula: `${onProvisioned.formula} × ${sayGb(memoryMb)}`,
    },
    {
      label: 'Lambda requests, with provisioned concurrency',
      key: 'lambda.requests',
      quantity: requests,
      formula: `${say(invocations, 'invocations')} + ${say(spilloverInvocations, 'spilled over')}`,
    },
  ];
  if (!isNone(spilloverInvocations)) {
    charges.push({
      label: `Lambda duration of spillover, ${architecture}`,
      key: `lambda.duration.${architecture}`,
      quantity: scale(spilled.seconds, memoryMb),
      formula: `${spilled.formula} × ${sayGb(memoryMb)}`,
    });
  }
  if (component.ephemeralMb > 512) {
    charges.push(ephemeralCharge(component.ephemeralMb, runningTime(sum(component), durationMs)));
  }
  return charges;
}

function capacityCharge(component: LambdaProvisionedComponent, hours: number): Charge {
  const { architecture, memoryMb, environments, on } = component;
  const { seconds, times } = on ?? { seconds: hours * 3600, times: 1 };
  const billed = toProvisionedSeconds(seconds);
  const often = times === 1 ? '' : ` × ${inWords(times)} times`;
  return {
    label: `Lambda provisioned concurrency, ${architecture}`,
    key: `lambda.provisionedCapacity.${architecture}`,
    quantity: scale(multiply([environments], billed, new Exact(times)), memoryMb),
    formula: `${say(environments, 'environments')} × ${inWords(billed)} s (rounded up to 5 minutes)${often} × ${sayGb(memoryMb)}`,
  };
}

const zero = new Exact(0);

function sum({ invocations, spilloverInvocations }: LambdaProvisionedComponent): Quantity {
  const { value, basis } = combine([invocations, spilloverInvocations], ([a = zero, b = zero]) => a.plus(b));
  return value.known ? { value: { known: true, value: value.value.toNumber() }, basis } : { value, basis };
}

function isNone({ value }: Quantity): boolean {
  return value.known && value.value === 0;
}

import { Exact, inWords } from '../exact';
import type { Architecture } from '../price-book';
import { combine, multiply, type Quantity, say } from '../quantity';
import type { Charge, ChargeContext } from './charge';

/** Cold starts: which share of invocations begins with an INIT phase of how long. */
export interface LambdaInit {
  /** 0–1. */
  readonly share: Quantity;
  readonly durationMs: Quantity;
  /** `zipManaged`: a ZIP on a managed runtime, whose INIT is billed since August 2025 only. */
  readonly packaging: 'zipManaged' | 'other';
}

export interface LambdaComponent {
  readonly kind: 'lambda';
  readonly architecture: Architecture;
  readonly memoryMb: number;
  readonly ephemeralMb: number;
  readonly invocations: Quantity;
  readonly durationMs: Quantity;
  readonly init: LambdaInit | null;
  /** Streamed beyond the first 6 MB of each request. */
  readonly streamedGb: Quantity;
}

const initBilledFrom = '2025-08';
const freeEphemeralMb = 512;

/**
 * Requests, duration, storage and streaming of a function on demand: milliseconds are rounded up to the next, GB is
 * memory ÷ 1,024 (https://aws.amazon.com/lambda/pricing/).
 */
export function lambdaCharges(component: LambdaComponent, { month }: ChargeContext): readonly Charge[] {
  const { architecture, memoryMb, ephemeralMb, invocations, streamedGb } = component;
  const time = billedSeconds(component, month.month);
  const charges: Charge[] = [
    {
      label: 'Lambda requests',
      key: 'lambda.requests',
      quantity: multiply([invocations]),
      formula: say(invocations, 'invocations'),
      allowance: 'lambdaRequests',
    },
    {
      label: `Lambda duration, ${architecture}`,
      key: `lambda.duration.${architecture}`,
      quantity: scale(time.seconds, memoryMb),
      formula: `${time.formula} × ${sayGb(memoryMb)}`,
      allowance: 'lambdaDuration',
    },
  ];
  if (ephemeralMb > freeEphemeralMb) charges.push(ephemeralCharge(ephemeralMb, time));
  if (!isZero(streamedGb)) {
    charges.push({
      label: 'Lambda response streaming',
      key: 'lambda.streaming',
      quantity: multiply([streamedGb]),
      formula: `${say(streamedGb, 'GB')} beyond 6 MB a request`,
      allowance: 'lambdaStreaming',
    });
  }
  return charges;
}

export interface BilledTime {
  readonly seconds: Quantity<Exact>;
  readonly formula: string;
}

/** Storage above 512 MB for as long as the function runs; no free tier. */
export function ephemeralCharge(ephemeralMb: number, time: BilledTime): Charge {
  const extra = ephemeralMb - freeEphemeralMb;
  return {
    label: 'Lambda ephemeral storage above 512 MB',
    key: 'lambda.ephemeralStorage',
    quantity: scale(time.seconds, extra),
    formula: `${time.formula} × ${sayGb(extra)}`,
  };
}

/** Seconds of invocations that each last `durationMs`, rounded up to the millisecond. */
export function runningTime(invocations: Quantity, durationMs: Quantity): BilledTime {
  return {
    seconds: combine([invocations, durationMs], ([count = zero, ms = zero]) =>
      count.times(ms.ceil()).div(1000),
    ),
    formula: `${say(invocations, 'invocations')} × ${say(ceiling(durationMs), 'ms')}`,
  };
}

/** GB-seconds of seconds at a memory of MB. */
export function scale(seconds: Quantity<Exact>, mb: number): Quantity<Exact> {
  const { value, basis } = seconds;
  return value.known ? { value: { known: true, value: value.value.times(mb).div(1024) }, basis } : seconds;
}

/** Memory in GB as a formula names it. */
export function sayGb(mb: number): string {
  return `${inWords(mb)} MB ÷ 1,024`;
}

const zero = new Exact(0);

function billedSeconds(component: LambdaComponent, month: string | null): BilledTime {
  const { invocations, durationMs, init } = component;
  if (init === null || !isInitBilled(init, month)) return runningTime(invocations, durationMs);
  return {
    seconds: combine(
      [invocations, durationMs, init.share, init.durationMs],
      ([count = zero, ms = zero, share = zero, initMs = zero]) => {
        const cold = ms.plus(initMs).ceil().times(share);
        const warm = ms.ceil().times(new Exact(1).minus(share));
        return count.times(cold.plus(warm)).div(1000);
      },
    ),
    formula: `${say(invocations, 'invocations')} × ${say(ceiling(durationMs), 'ms')}, of which ${say(percent(init.share), '%')} begin with ${say(init.durationMs, 'ms')} of billed INIT,`,
  };
}

// https://aws.amazon.com/blogs/compute/aws-lambda-standardizes-billing-for-init-phase/
function isInitBilled({ packaging }: LambdaInit, month: string | null): boolean {
  return packaging === 'other' || month === null || month >= initBilledFrom;
}

function ceiling({ value, basis }: Quantity): Quantity {
  return value.known ? { value: { known: true, value: Math.ceil(value.value) }, basis } : { value, basis };
}

function percent({ value, basis }: Quantity): Quantity {
  return value.known ? { value: { known: true, value: value.value * 100 }, basis } : { value, basis };
}

function isZero({ value }: Quantity): boolean {
  return value.known && value.value === 0;
}

import { known } from '../known';
import type { FargateComponent } from './charges/fargate-charges';
import type { LambdaComponent } from './charges/lambda-charges';
import type { LambdaProvisionedComponent } from './charges/provisioned-charges';
import type { CostComponent } from './components';
import { computeEstimate, type Estimate, type EstimateInput } from './estimate';
import { Exact } from './exact';
import { monthOfHours } from './month-length';
import { bundledPriceBook } from './price-book';
import type { Quantity } from './quantity';

/** A quantity that is assumed. */
export function assumed(value: number): Quantity {
  return { value: known(value), basis: 'assumed' };
}

/** A function on demand in x86_64 with 1 GB, unless said otherwise. */
export function lambdaOf(
  invocations: number,
  durationMs: number,
  memoryMb = 1024,
  more: Partial<LambdaComponent> = {},
): LambdaComponent {
  return {
    kind: 'lambda',
    architecture: 'x86_64',
    memoryMb,
    ephemeralMb: 512,
    invocations: assumed(invocations),
    durationMs: assumed(durationMs),
    init: null,
    streamedGb: assumed(0),
    ...more,
  };
}

/** A function with provisioned concurrency. */
export function provisionedOf(more: Partial<LambdaProvisionedComponent>): LambdaProvisionedComponent {
  return {
    kind: 'lambdaProvisioned',
    architecture: 'x86_64',
    memoryMb: 1024,
    ephemeralMb: 512,
    environments: assumed(1),
    on: null,
    invocations: assumed(0),
    spilloverInvocations: assumed(0),
    durationMs: assumed(0),
    ...more,
  };
}

/** A task of 0.5 vCPU and 1 GB that runs all month on demand, unless said otherwise. */
export function fargateOf(more: Partial<FargateComponent> = {}): FargateComponent {
  return {
    kind: 'fargate',
    os: 'linux',
    architecture: 'x86_64',
    vcpu: 0.5,
    memoryGb: 1,
    ephemeralGb: 20,
    spotShare: 0,
    running: { tasks: assumed(1), hours: null },
    ...more,
  };
}

/** The estimate of components in us-east-1 over 730 hours without free tier, unless said otherwise. */
export function estimateOf(
  components: readonly CostComponent[],
  more: Partial<EstimateInput> & { readonly region?: string } = {},
): Estimate {
  const { region = 'us-east-1', ...rest } = more;
  return computeEstimate(
    {
      month: monthOfHours(730),
      freeTier: false,
      overrides: [],
      savingsPlan: null,
      discount: null,
      components: components.map((component) => ({ name: component.kind, region, component })),
      ...rest,
    },
    bundledPriceBook,
  );
}

/** Dollars and cents, rounded half up. */
export function cents(usd: string): string {
  return new Exact(usd).toFixed(2);
}

/** Each line as "label: amount to the cent". */
export function breakdown({ lines }: Estimate): string[] {
  return lines.map(({ label, amount }) => `${label}: ${amount.known ? cents(amount.value) : 'unknown'}`);
}

import { known, unknown } from '../../known';
import type { FargateComponent } from '../charges/fargate-charges';
import type { LambdaComponent } from '../charges/lambda-charges';
import type { LambdaProvisionedComponent } from '../charges/provisioned-charges';
import type { SnapStartComponent } from '../charges/snap-start-charges';
import type { CostComponent } from '../components';
import { type Quantity, quantityOf } from '../quantity';
import { balancersAtRest, billBalancers } from './balancer-components';
import { sayHours } from './say-hours';
import { addUse, type CostFacts, noUse, type SizeUse } from './workload-use';

/** What a workload's use is billed as, and what of it is not known, a clause each. */
export interface BilledUse {
  readonly components: readonly CostComponent[];
  readonly gaps: readonly string[];
}

/** The components a workload's use comes to over a time of `hours`, one set for each size it had. */
export function toComponents(facts: CostFacts, uses: readonly SizeUse[], hours: number): BilledUse {
  return facts.kind === 'function' ? ofFunction(facts, uses, hours) : ofService(facts, uses);
}

function ofFunction(facts: CostFacts, uses: readonly SizeUse[], hours: number): BilledUse {
  const gaps = new Set<string>();
  const components: CostComponent[] = [];
  for (const use of uses) {
    if (use.memoryMb === null || use.architecture === null) {
      gaps.add('its memory (its configuration was never read)');
      continue;
    }
    const size = { memoryMb: use.memoryMb, architecture: use.architecture, ephemeralMb: facts.ephemeralMb };
    if (use.provisionedUnknownHours > 0) {
      gaps.add(
        `its provisioned concurrency in ${sayHours(use.provisionedUnknownHours)} (before it was first seen)`,
      );
    }
    if (use.provisionedSeconds > 0) components.push(provisioned(use, size));
    else if (use.invocations > 0) components.push(onDemand(facts, use, size));
    if (use.provisionedSeconds === 0 && use.invocationsWithoutInit > 0) {
      gaps.add('INIT time of cold starts (its logs are not read that far, and Lambda Insights is not on)');
    }
  }
  if (facts.snapshots > 0 && facts.memoryMb !== null)
    components.push(snapStart(facts, facts.memoryMb, hours));
  return { components, gaps: [...gaps] };
}

type Size = Pick<LambdaComponent, 'memoryMb' | 'architecture' | 'ephemeralMb'>;

function onDemand(facts: CostFacts, use: SizeUse, size: Size): LambdaComponent {
  const { invocations, coldStarts, initMsSum } = use;
  const packaging = facts.isZipManaged ? 'zipManaged' : 'other';
  // Logs count a request in the hour it ends in, CloudWatch where it begins: so they may count more cold than there were.
  const cold = Math.min(coldStarts, invocations);
  const init = {
    share: quantityOf(cold / invocations, 'measured'),
    durationMs: quantityOf(cold === 0 ? 0 : initMsSum / cold, 'measured'),
    packaging,
  } as const;
  return {
    kind: 'lambda',
    ...size,
    invocations: quantityOf(invocations, 'measured'),
    durationMs: meanDuration(use),
    init: coldStarts > 0 ? init : null,
    streamedGb: none,
  };
}

function provisioned(use: SizeUse, size: Size): LambdaProvisionedComponent {
  const { invocations, provisionedInvocations, provisionedSeconds, hours } = use;
  const seconds = Math.max(1, hours) * 3600;
  return {
    kind: 'lambdaProvisioned',
    ...size,
    environments: quantityOf(provisionedSeconds / seconds, 'configured'),
    on: { seconds, times: 1 },
    invocations: quantityOf(provisionedInvocations, 'measured'),
    spilloverInvocations: quantityOf(Math.max(0, invocations - provisionedInvocations), 'measured'),
    durationMs: meanDuration(use),
  };
}

function meanDuration({ invocations, durationMsSum }: SizeUse): Quantity {
  return quantityOf(invocations === 0 ? 0 : durationMsSum / invocations, 'measured');
}

function snapStart({ isJava, snapshots }: CostFacts, memoryMb: number, hours: number): SnapStartComponent {
  return {
    kind: 'snapStart',
    runtime: isJava ? 'java' : 'other',
    memoryMb,
    versions: quantityOf(snapshots, 'configured'),
    hours,
    restores: { value: unknown('CloudWatch does not count them'), basis: 'measured' },
  };
}

function ofService(facts: CostFacts, uses: readonly SizeUse[]): BilledUse {
  const balancers = billBalancers(facts, addUse(noUse, ...uses));
  if (facts.isFargate === false) return join(ownInstances, balancers);
  const gaps = new Set<string>();
  const components: CostComponent[] = [];
  for (const use of uses) {
    if (use.taskGapHours > 0) {
      gaps.add(
        `its tasks in ${sayHours(use.taskGapHours)} (CloudWatch has no datapoint though tasks were wanted)`,
      );
    }
    if (use.taskSeconds === 0) continue;
    const component = fargate(use);
    if (component) components.push(component);
    else gaps.add('its tasks (their size has not been read)');
  }
  return join({ components, gaps: [...gaps] }, balancers);
}

function fargate(use: SizeUse): FargateComponent | null {
  const { memoryMb, cpuUnits, architecture, taskSeconds, spotTaskSeconds } = use;
  if (memoryMb === null || cpuUnits === null || architecture === null) return null;
  const hours = Math.max(1, use.hours);
  return {
    kind: 'fargate',
    os: 'linux',
    architecture,
    vcpu: cpuUnits / 1024,
    memoryGb: memoryMb / 1024,
    ephemeralGb: 20,
    spotShare: Math.min(1, spotTaskSeconds / taskSeconds),
    running: { tasks: quantityOf(taskSeconds / 3600 / hours, 'measured'), hours },
  };
}

/** What a workload costs to keep in a month in which nothing calls it; null parts are clauses in `gaps`. */
export function toRestingComponents(facts: CostFacts): BilledUse {
  if (facts.isArchived) return { components: [], gaps: [] };
  if (facts.kind === 'service') return restingService(facts);
  const { memoryMb, architecture, ephemeralMb, provisionedNow } = facts;
  if (provisionedNow === null || memoryMb === null || architecture === null) {
    return { components: [], gaps: ['its provisioned concurrency (its detail has not been read)'] };
  }
  const kept: CostComponent[] = facts.snapshots > 0 ? [snapStart(facts, memoryMb, 730)] : [];
  if (provisionedNow === 0) return { components: kept, gaps: [] };
  const component: LambdaProvisionedComponent = {
    kind: 'lambdaProvisioned',
    memoryMb,
    architecture,
    ephemeralMb,
    environments: quantityOf(provisionedNow, 'configured'),
    on: null,
    invocations: none,
    spilloverInvocations: none,
    durationMs: none,
  };
  return { components: [component, ...kept], gaps: [] };
}

function restingService(facts: CostFacts): BilledUse {
  return join(restingTasks(facts), balancersAtRest(facts));
}

function join(a: BilledUse, b: BilledUse): BilledUse {
  return { components: [...a.components, ...b.components], gaps: [...a.gaps, ...b.gaps] };
}

function restingTasks(facts: CostFacts): BilledUse {
  const { memoryMb, cpuUnits, architecture, desiredNow, tasksMin } = facts;
  const tasks = tasksMin ?? desiredNow;
  if (facts.isFargate === false) return ownInstances;
  if (tasks === 0) return { components: [], gaps: [] };
  if (tasks === null || memoryMb === null || cpuUnits === null || architecture === null) {
    return { components: [], gaps: ['its tasks (their size has not been read)'] };
  }
  const component: FargateComponent = {
    kind: 'fargate',
    os: 'linux',
    architecture,
    vcpu: cpuUnits / 1024,
    memoryGb: memoryMb / 1024,
    ephemeralGb: 20,
    spotShare: facts.spotShareNow ?? 0,
    running: { tasks: { value: known(tasks), basis: 'configured' }, hours: null },
  };
  return { components: [component], gaps: [] };
}

const ownInstances: BilledUse = {
  components: [],
  gaps: ['its tasks (they run on instances of your own)'],
};

const none = quantityOf(0, 'measured');

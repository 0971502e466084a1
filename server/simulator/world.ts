import { createScalingState, type ScalingState } from './autoscaling/state';
import { createClock, type SimulatorClock } from './clock';
import { type AlarmsState, createAlarmsState } from './cloudwatch/alarms/state';
import { type BillingState, createBillingState } from './cost-explorer/bill/state';
import { createEcsState, type EcsState } from './ecs/state';
import { createLambdaState, type LambdaState } from './lambda/state';
import { createLoadBalancingState, type LoadBalancingState } from './load-balancing/state';
import { createLogsState, type LogsState } from './logs/state';
import { createPriceListState, type PriceListState } from './price-list/state';
import { uuidOf } from './random';
import { createTrafficState, type TrafficState } from './traffic/state';

/** What one region of one account holds: one member per service, each typed in the service's own folder. */
export interface RegionState {
  readonly account: string;
  readonly region: string;
  readonly lambda: LambdaState;
  readonly ecs: EcsState;
  readonly loadBalancing: LoadBalancingState;
  readonly scaling: ScalingState;
  readonly alarms: AlarmsState;
  readonly logs: LogsState;
  readonly traffic: TrafficState;
}

function createRegionState(account: string, region: string): RegionState {
  return {
    account,
    region,
    lambda: createLambdaState(),
    ecs: createEcsState(),
    loadBalancing: createLoadBalancingState(),
    scaling: createScalingState(),
    alarms: createAlarmsState(),
    logs: createLogsState(),
    traffic: createTrafficState(),
  };
}

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly regions: Map<string, RegionState>;
}

export interface WorldOptions {
  readonly seed?: number;
  /** Stands still there until moved; follows the host when absent. */
  readonly startAt?: Date;
  readonly provisioningSeconds?: number;
}

/** The simulated estate: everything that is not a socket. */
export interface World {
  readonly seed: number;
  readonly clock: SimulatorClock;
  /** How long provisioned concurrency and new functions take, in simulated seconds. */
  readonly provisioningSeconds: number;
  readonly accounts: Map<string, Account>;
  /** Up to when (ms) everything that happens by itself has happened; `advanceWorld` moves it. */
  readonly progress: { advancedTo: number };
  /** How many ids were given out. */
  readonly ids: { count: number };
  /** Prices are the same for every account. */
  readonly prices: PriceListState;
  readonly billing: BillingState;
  addAccount(id: string, name: string): Account;
  /** The state of a region, made empty on first use. Throws for an account that was never added. */
  region(account: string, region: string): RegionState;
  /** A UUID from the seed and a counter: the same order of calls gives the same ids. */
  nextUuid(): string;
}

/** An empty world: the two standard accounts, no workloads. */
export function createWorld(options: WorldOptions = {}): World {
  const seed = options.seed ?? 1;
  const accounts = new Map<string, Account>();
  const clock = createClock(options.startAt?.getTime());
  const ids = { count: 0 };
  const world: World = {
    seed,
    clock,
    progress: { advancedTo: clock.now() },
    provisioningSeconds: options.provisioningSeconds ?? 40,
    accounts,
    ids,
    prices: createPriceListState(),
    billing: createBillingState(),
    addAccount(id, name) {
      const account: Account = { id, name, regions: new Map() };
      accounts.set(id, account);
      return account;
    },
    region(accountId, region) {
      const account = accounts.get(accountId);
      if (!account) throw new Error(`The simulator holds no account ${accountId}.`);
      const found = account.regions.get(region) ?? createRegionState(accountId, region);
      account.regions.set(region, found);
      return found;
    },
    nextUuid() {
      ids.count += 1;
      return uuidOf(`${seed}/id/${ids.count}`);
    },
  };
  world.addAccount('111122223333', 'acme-prod');
  world.addAccount('444455556666', 'acme-dev');
  return world;
}

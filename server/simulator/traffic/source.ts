import { sha256Base64 } from '../random';
import type { CellTable } from './cell';
import type { FunctionMinutes } from './function-columns';
import { addFunctionMinute, type FunctionMetric } from './function-metrics';
import { simulateFunction } from './function-minutes';
import type { FunctionLoad, ServiceLoad } from './profile';
import {
  addRegionMinute,
  addToRegion,
  emptyRegion,
  type RegionMetric,
  type RegionMinutes,
} from './region-minutes';
import { addServiceMinute, type ServiceMetric } from './service-metrics';
import { type ServiceMinutes, simulateService } from './service-minutes';
import { fingerprintBetween } from './timeline';

/** What a workload's model offers so that any window of a metric can be read from it, a span at a time. */
export interface Source<Minutes> {
  /** Two sources of one workload differ in nothing but what their fingerprints tell. */
  readonly workload: object;
  readonly metric: string;
  /** Returns a text that differs when the settings or the capacity between two moments (ms) differ. */
  fingerprint(from: number, to: number): string;
  simulate(from: number, count: number): Minutes;
  add(minutes: Minutes, index: number, sums: CellTable, at: number): void;
}

/** A metric of a function. */
export class FunctionSource implements Source<FunctionMinutes> {
  constructor(
    readonly load: FunctionLoad,
    readonly metric: FunctionMetric,
  ) {}

  get workload(): object {
    return this.load.profile;
  }

  fingerprint(from: number, to: number): string {
    const { seed, createdAt, endsAt, timeoutMs, memoryMb, tmpMb, provisioned, reserved, part } = this.load;
    const capacity = `${fingerprintBetween(provisioned, from, to)}/${fingerprintBetween(reserved, from, to)}`;
    const settings = `${seed}/${createdAt}/${endsAt}/${timeoutMs}/${memoryMb}/${tmpMb}/${capacity}`;
    if (part === null) return settings;
    return `${settings}/${fingerprintBetween(part.side, from, to)}/${fingerprintBetween(part.secondShare, from, to)}`;
  }

  simulate(from: number, count: number): FunctionMinutes {
    return simulateFunction(this.load, from, count);
  }

  add(minutes: FunctionMinutes, index: number, sums: CellTable, at: number): void {
    addFunctionMinute(this.load, minutes, index, this.metric, sums, at);
  }
}

/** A metric of a service. */
export class ServiceSource implements Source<ServiceMinutes> {
  constructor(
    private readonly load: ServiceLoad,
    readonly metric: ServiceMetric,
  ) {}

  get workload(): object {
    return this.load.profile;
  }

  fingerprint(from: number, to: number): string {
    const { seed, createdAt, size, tasks, desired, pending } = this.load;
    const counts = [tasks, desired, pending].map((counted) => fingerprintBetween(counted, from, to));
    return `${seed}/${createdAt}/${fingerprintBetween(size, from, to)}/${counts.join('/')}`;
  }

  simulate(from: number, count: number): ServiceMinutes {
    return simulateService(this.load, from, count);
  }

  add(minutes: ServiceMinutes, index: number, sums: CellTable, at: number): void {
    addServiceMinute(this.load, minutes, index, this.metric, sums, at);
  }
}

/** A metric of all functions of a region. */
export class RegionSource implements Source<RegionMinutes> {
  private readonly functions: readonly FunctionSource[];

  constructor(
    readonly workload: object,
    loads: readonly FunctionLoad[],
    readonly metric: RegionMetric,
    private readonly minutesOf: (source: FunctionSource, begin: number) => FunctionMinutes,
  ) {
    this.functions = loads.map((load) => new FunctionSource(load, 'Invocations'));
  }

  fingerprint(from: number, to: number): string {
    return sha256Base64(this.functions.map((one) => one.fingerprint(from, to)).join('\n'));
  }

  simulate(from: number, count: number): RegionMinutes {
    const region = emptyRegion(count);
    for (const one of this.functions) addToRegion(region, one.load, this.minutesOf(one, from));
    return region;
  }

  add(minutes: RegionMinutes, index: number, sums: CellTable, at: number): void {
    addRegionMinute(minutes, index, this.metric, sums, at);
  }
}

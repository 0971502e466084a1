import { mergeHistograms, percentilesOf, type TimeHistogram } from './time-histogram';

/** What a function is, as far as functions are held against each other by it. */
export interface FunctionTraits {
  readonly packageType: string | null;
  readonly architecture: string | null;
  readonly runtime: string | null;
  readonly memoryMb: number | null;
  readonly module: string | null;
}

/** What requests of a function, or of several, took over a window, from logs. */
export interface LoggedTimes {
  readonly requests: number;
  readonly coldStarts: number;
  readonly initMsSum: number;
  readonly warm: TimeHistogram;
  readonly coldRun: TimeHistogram;
  readonly init: TimeHistogram;
  readonly cold: TimeHistogram;
}

export const traits = ['packageType', 'architecture', 'runtime', 'memoryMb', 'module'] as const;
export type Trait = (typeof traits)[number];

/** Times as figures: Duration leaves INIT out, what callers wait for has it. */
export interface TimeFigures {
  readonly requests: number;
  readonly coldStarts: number;
  readonly msP50: number | null;
  readonly msP95: number | null;
  readonly msP99: number | null;
  readonly callersMsP95: number | null;
  readonly callersMsP99: number | null;
  readonly initMsP50: number | null;
  readonly initMsP95: number | null;
  /** INIT that callers waited for, spread over all requests: what cold starts cost them on average. */
  readonly initMsEach: number;
}

/** The figures of times. */
export function toTimeFigures(times: LoggedTimes): TimeFigures {
  const [msP50 = null, msP95 = null, msP99 = null] = percentilesOf(
    mergeHistograms([times.warm, times.coldRun]),
    [0.5, 0.95, 0.99],
  );
  const [callersMsP95 = null, callersMsP99 = null] = percentilesOf(
    mergeHistograms([times.warm, times.cold]),
    [0.95, 0.99],
  );
  const [initMsP50 = null, initMsP95 = null] = percentilesOf(times.init, [0.5, 0.95]);
  return {
    requests: times.requests,
    coldStarts: times.coldStarts,
    msP50,
    msP95,
    msP99,
    callersMsP95,
    callersMsP99,
    initMsP50,
    initMsP95,
    initMsEach: times.requests === 0 ? 0 : times.initMsSum / times.requests,
  };
}

interface Group {
  requests: number;
  coldStarts: number;
  initMsSum: number;
  functions: number;
  readonly warm: Map<number, number>;
  readonly coldRun: Map<number, number>;
  readonly init: Map<number, number>;
  readonly cold: Map<number, number>;
}

/** Functions alike in one trait, as figures of all their requests together. */
export interface GroupFigures extends TimeFigures {
  /** What they have in common; null where AWS does not say. */
  readonly value: string | null;
  readonly functions: number;
}

/** Functions by each of their traits, added one by one, so that no more than the groups is held. */
export class GroupedTimes {
  private readonly groups = new Map<Trait, Map<string | null, Group>>();

  /** Adds a function to the groups it is in. */
  add(own: FunctionTraits, times: LoggedTimes): void {
    for (const trait of traits) {
      const value = own[trait];
      const of = this.groups.get(trait) ?? new Map<string | null, Group>();
      this.groups.set(trait, of);
      const name = value === null ? null : String(value);
      const group = of.get(name) ?? emptyGroup();
      of.set(name, group);
      addTimes(group, times);
    }
  }

  /** The groups of a trait, most requests first. */
  figuresOf(trait: Trait): readonly GroupFigures[] {
    return [...(this.groups.get(trait) ?? [])]
      .map(([value, group]) => ({ ...toTimeFigures(group), value, functions: group.functions }))
      .sort((one, other) => other.requests - one.requests);
  }
}

function addTimes(group: Group, times: LoggedTimes): void {
  group.functions += 1;
  group.requests += times.requests;
  group.coldStarts += times.coldStarts;
  group.initMsSum += times.initMsSum;
  for (const name of ['warm', 'coldRun', 'init', 'cold'] as const) {
    const into = group[name];
    for (const [bucket, count] of times[name]) into.set(bucket, (into.get(bucket) ?? 0) + count);
  }
}

function emptyGroup(): Group {
  return {
    requests: 0,
    coldStarts: 0,
    initMsSum: 0,
    functions: 0,
    warm: new Map(),
    coldRun: new Map(),
    init: new Map(),
    cold: new Map(),
  };
}

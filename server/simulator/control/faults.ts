import { hash32 } from '../random';

export const faultKinds = [
  'throttle',
  'error',
  'delay',
  'reset',
  'deny',
  'stuck',
  'failTransition',
  'ignore',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** What goes wrong, and for which calls; a member that is absent matches every call. */
export interface Fault {
  readonly kind: FaultKind;
  readonly service?: string;
  readonly operation?: string;
  readonly account?: string;
  readonly region?: string;
  /** How many more calls it hits; absent: until it is removed. */
  readonly count?: number;
  /** Share of matching calls it hits, 0–1; absent: all. */
  readonly probability?: number;
  readonly delayMs?: number;
  /** `error` only. */
  readonly code?: string;
  readonly status?: number;
}

export interface CallNames {
  readonly service: string;
  readonly operation: string;
  readonly account: string;
  readonly region: string;
}

interface Armed {
  readonly fault: Fault;
  left: number;
  seen: number;
}

export interface FaultBook {
  list(): readonly Fault[];
  add(fault: Fault): void;
  clear(): void;
  /** The faults that hit this call; each counts it once. */
  hit(call: CallNames): readonly Fault[];
}

const selectors = ['service', 'operation', 'account', 'region'] as const;

function covers(fault: Fault, call: CallNames): boolean {
  return selectors.every((name) => fault[name] === undefined || fault[name] === call[name]);
}

/** The faults in force. Chance comes from the seed and a counter, so the same calls are hit each time. */
export function createFaultBook(seed: number): FaultBook {
  let armed: Armed[] = [];
  function strikes(one: Armed, call: CallNames): boolean {
    if (one.left <= 0 || !covers(one.fault, call)) return false;
    one.seen += 1;
    const chance = hash32(`${seed}/fault/${one.fault.kind}/${one.seen}`) / 2 ** 32;
    if (chance >= (one.fault.probability ?? 1)) return false;
    one.left -= 1;
    return true;
  }
  return {
    list: () =>
      armed.map(({ fault, left }) => (fault.count === undefined ? fault : { ...fault, count: left })),
    add(fault) {
      armed.push({ fault, left: fault.count ?? Number.POSITIVE_INFINITY, seen: 0 });
    },
    clear() {
      armed = [];
    },
    hit(call) {
      const struck = armed.filter((one) => strikes(one, call)).map((one) => one.fault);
      armed = armed.filter((one) => one.left > 0);
      return struck;
    },
  };
}

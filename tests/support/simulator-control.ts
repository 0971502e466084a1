import { z } from 'zod';

/** A fault the simulator is told to play; what isn't named matches everything. */
export interface Fault {
  readonly kind: 'throttle' | 'error' | 'delay' | 'reset' | 'deny' | 'stuck' | 'failTransition' | 'ignore';
  readonly service?: string;
  readonly operation?: string;
  readonly account?: string;
  readonly region?: string;
  /** How many times; without it, until cleared. */
  readonly count?: number;
  readonly probability?: number;
  readonly delayMs?: number;
  readonly code?: string;
  readonly status?: number;
}

/** What another actor does to a function behind the console's back. */
export interface ActorAct {
  readonly account: string;
  readonly region: string;
  readonly function: string;
  readonly qualifier?: string;
  /** Null switches provisioned concurrency off. */
  readonly provisioned?: number | null;
  readonly memoryMb?: number;
  /** Null frees what was reserved. */
  readonly reserved?: number | null;
  /** Whether new environments fail to initialise from now on. */
  readonly initFails?: boolean;
  readonly delete?: boolean;
}

/** A new price that AWS announces for one usage type, flat in US dollars. */
export interface AnnouncedPrice {
  readonly service: string;
  readonly usageType: string;
  readonly usd: string;
}

const recordedCall = z.looseObject({
  service: z.string(),
  operation: z.string(),
  account: z.string(),
  region: z.string(),
  status: z.number(),
});

const callsAnswer = z.looseObject({
  total: z.number(),
  counts: z.array(z.looseObject({ service: z.string(), operation: z.string(), count: z.number() })),
  calls: z.array(recordedCall),
});

const clockAnswer = z.looseObject({ now: z.iso.datetime() });

export type RecordedCall = z.infer<typeof recordedCall>;

/** A client of the simulator's control API: clock, faults, other actors, and the calls it has seen. */
export interface SimulatorControl {
  now(): Promise<Date>;
  /** Moves the simulator's clock; answers its new time. */
  advance(seconds: number): Promise<Date>;
  fault(fault: Fault): Promise<void>;
  clearFaults(): Promise<void>;
  actor(act: ActorAct): Promise<void>;
  /** Announces a price in the Price List; it is in force at once. */
  announcePrice(price: AnnouncedPrice): Promise<void>;
  /** Switches the token buckets at AWS's published rates on or off. */
  throttling(enabled: boolean): Promise<void>;
  resetCalls(): Promise<void>;
  /** The last calls, oldest first; of one operation when it is named. */
  calls(operation?: string): Promise<readonly RecordedCall[]>;
  /** How many calls of an operation since the last reset, however long ago. */
  countCalls(operation: string): Promise<number>;
  countAllCalls(): Promise<number>;
}

async function ask(url: string, method: string, body?: unknown): Promise<unknown> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  // A connection that is kept may be closed for idleness just as the next request is put on it.
  const headers = { 'content-type': 'application/json', connection: 'close' };
  const answer = await fetch(url, { method, headers, ...sent });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`The simulator answered ${answer.status} to ${method} ${url}: ${text}`);
  return text === '' ? null : JSON.parse(text);
}

/** The control API at a URL. */
export function simulatorControl(controlUrl: string): SimulatorControl {
  const at = (path: string) => new URL(path, controlUrl).href;
  const readCalls = async () => callsAnswer.parse(await ask(at('/calls'), 'GET'));
  const readClock = (answer: unknown) => new Date(clockAnswer.parse(answer).now);
  return {
    now: async () => readClock(await ask(at('/clock'), 'GET')),
    advance: async (seconds) => readClock(await ask(at('/clock/advance'), 'POST', { seconds })),
    fault: async (fault) => void (await ask(at('/faults'), 'POST', fault)),
    clearFaults: async () => void (await ask(at('/faults'), 'DELETE')),
    announcePrice: async (price) => void (await ask(at('/prices'), 'POST', price)),
    actor: async (act) => void (await ask(at('/actor'), 'POST', act)),
    throttling: async (enabled) => void (await ask(at('/throttling'), 'PUT', { enabled })),
    resetCalls: async () => void (await ask(at('/calls/reset'), 'POST')),
    calls: async (operation) => {
      const { calls } = await readCalls();
      return operation === undefined ? calls : calls.filter((call) => call.operation === operation);
    },
    countAllCalls: async () => (await readCalls()).total,
    countCalls: async (operation) => {
      const { counts } = await readCalls();
      return counts.reduce((sum, each) => (each.operation === operation ? sum + each.count : sum), 0);
    },
  };
}

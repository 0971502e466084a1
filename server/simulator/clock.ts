/** The simulator's clock: it runs with the host, or stands still until it is moved. */
export interface SimulatorClock {
  /** Milliseconds since 1970. */
  now(): number;
  readonly running: boolean;
  set(toMs: number, running?: boolean): void;
  advance(ms: number): void;
}

/** A clock that stands still at `startAtMs`, or that follows the host when `startAtMs` is undefined. */
export function createClock(startAtMs?: number): SimulatorClock {
  let running = startAtMs === undefined;
  let base = startAtMs ?? 0;
  const read = () => (running ? Date.now() + base : base);
  return {
    now: read,
    get running() {
      return running;
    },
    set(toMs, run = running) {
      running = run;
      base = run ? toMs - Date.now() : toMs;
    },
    advance(ms) {
      base += ms;
    },
  };
}

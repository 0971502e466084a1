import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { ChangeWorld } from './change-world';
import type { Task } from './engine-process';

const Calls = z.object({
  counts: z.array(z.object({ operation: z.string(), region: z.string(), count: z.number() })),
});
const Faults = z.object({ faults: z.array(z.unknown()) });

/** Processes of the engine that a test starts and kills, and what reached AWS meanwhile. */
export interface CrashHarness {
  start(apply: Task['apply'], groups?: Task['groups'], plans?: Task['plans']): ChildProcess;
  /** Waits until the process has said every line; fails with what it said instead when it ends first. */
  until(child: ChildProcess, lines: readonly string[]): Promise<void>;
  kill(child: ChildProcess): Promise<void>;
  /** Kills one process in the middle of several changes, each at its own point. */
  crash(
    cases: readonly { readonly change: { readonly id: string }; readonly stopAt: string }[],
  ): Promise<void>;
  /** Lets two processes settle whatever is open, twice, the clocks moved on before each time. */
  settle(seconds: number): Promise<void>;
  /** How often each write reached AWS in a region: each workload has one to itself. */
  sentIn(region: string): Promise<ReadonlyMap<string, number>>;
  faults(): Promise<readonly unknown[]>;
  killAll(): void;
}

/** The harness of a world; `writes` are the operations it counts. */
export function crashHarness(world: ChangeWorld, writes: readonly string[]): CrashHarness {
  let children: ChildProcess[] = [];
  const start: CrashHarness['start'] = (apply, groups, plans) => {
    const task: Task = {
      databaseUrl: world.database.url,
      simulatorUrl: world.simulator.url,
      now: world.ctx().clock.now().toISOString(),
      apply,
      groups,
      plans,
    };
    const child = spawnEngine(task);
    children = [...children, child];
    return child;
  };
  const crash: CrashHarness['crash'] = async (cases) => {
    const child = start(cases.map(({ change, stopAt }) => ({ changeId: change.id, stopAt })));
    await until(
      child,
      cases.map(({ change, stopAt }) => `${change.id} ${stopAt}`),
    );
    await kill(child);
  };
  const read = async <S extends z.ZodType>(schema: S, what: string): Promise<z.output<S>> => {
    const answer = await fetch(new URL(what, world.simulator.controlUrl));
    return schema.parse(await answer.json());
  };
  return {
    start,
    until,
    kill,
    crash,
    settle: async (seconds) => {
      for (let round = 0; round < 2; round += 1) {
        await world.advance(seconds);
        const settlers = [start([]), start([])];
        await Promise.all(settlers.map((settler) => once(settler, 'exit')));
      }
    },
    sentIn: async (region) => {
      const { counts } = await read(Calls, '/calls');
      const mine = counts.filter((one) => one.region === region && writes.includes(one.operation));
      return new Map(mine.map((one) => [one.operation, one.count]));
    },
    faults: async () => (await read(Faults, '/faults')).faults,
    killAll: () => {
      for (const child of children) child.kill('SIGKILL');
    },
  };
}

function spawnEngine(task: Task): ChildProcess {
  const file = path.join(import.meta.dirname, 'engine-process.ts');
  return spawn(process.execPath, ['--import', 'tsx', file, JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_NO_WARNINGS: '1',
      LOG_LEVEL: 'error',
      AUTH_SECRET: 'x'.repeat(32),
      DATABASE_URL: task.databaseUrl,
    },
  });
}

async function until(child: ChildProcess, lines: readonly string[]): Promise<void> {
  if (!child.stdout || !child.stderr) throw new Error('the process has no output');
  const missing = new Set(lines);
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += String(chunk);
  });
  for await (const said of createInterface({ input: child.stdout })) {
    missing.delete(said);
    if (missing.size === 0) return;
  }
  throw new Error(`the process ended before "${[...missing].join(', ')}": ${errors}`);
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

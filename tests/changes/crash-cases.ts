import { expect } from 'vitest';
import type { ChangeDetail } from '@/lib/contracts/change-shapes';
import type { TestFunction } from './change-world';
import type { CrashHarness } from './crash-harness';

/** A change that a process is killed in the middle of. */
export interface CrashCase {
  readonly kind: string;
  readonly stopAt: string;
  readonly workload: TestFunction;
  readonly change: ChangeDetail;
  readonly sentBefore: ReadonlyMap<string, number>;
}

type Sent<C extends CrashCase> = ReadonlyMap<C, ReadonlyMap<string, number>>;

/** The moments of so many steps that a process is killed at: after each one's intent, its call and its outcome. */
export function momentsOf(steps: number): readonly string[] {
  return Array.from({ length: steps }, (_, index) => index + 1).flatMap((n) => [
    `intent ${n}`,
    `called ${n}`,
    `outcome ${n}`,
  ]);
}

/** Kills a process at each moment, in the middle of all changes that stop there; returns what had been sent by then. */
export async function crashAll<C extends CrashCase>(
  harness: CrashHarness,
  cases: readonly C[],
): Promise<Sent<C>> {
  for (const moment of momentsIn(cases)) await harness.crash(cases.filter((one) => one.stopAt === moment));
  return new Map(
    await Promise.all(cases.map(async (one) => [one, await harness.sentIn(one.workload.region)] as const)),
  );
}

/** Whether the last call was made before the process was killed: nothing is left but to see that it worked. */
export function wasAllSent({ stopAt }: CrashCase, steps: number): boolean {
  return stopAt === `outcome ${steps}` || stopAt === `called ${steps}`;
}

/** Fails when settling sent anything, or when a call reached AWS twice. */
export async function expectSentOnce<C extends CrashCase>(
  harness: CrashHarness,
  one: C,
  sent: Sent<C>,
): Promise<void> {
  const label = labelOf(one);
  const before = sent.get(one);
  expect(await harness.sentIn(one.workload.region), `${label}: settling sent something`).toEqual(before);
  for (const [name, count] of before ?? []) {
    const own = count - (one.sentBefore.get(name) ?? 0);
    expect(own, `${label}: ${name} sent twice`).toBeLessThanOrEqual(1);
  }
}

/** A case in the words of a failed assertion. */
export function labelOf({ kind, stopAt }: CrashCase): string {
  return `${kind} killed at "${stopAt}"`;
}

/** Prints how many processes were killed, and how their changes ended. */
export function reportCrashes(cases: readonly CrashCase[], phases: readonly string[], kinds: string): void {
  const ends = [...new Set(phases)].map(
    (phase) => `${phases.filter((one) => one === phase).length} ${phase}`,
  );
  process.stdout.write(
    `crash test: ${momentsIn(cases).length} processes killed in the middle of ${cases.length} changes of ${kinds}; ${ends.join(', ')}; 0 sent twice\n`,
  );
}

function momentsIn(cases: readonly CrashCase[]): readonly string[] {
  return [...new Set(cases.map((one) => one.stopAt))];
}

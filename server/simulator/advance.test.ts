import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advanceWorld } from './advance';
import type { BackgroundWorkOf } from './background-work';
import { createWorld } from './world';

const START = Date.parse('2026-11-20T09:00:00Z');

/** Work that is due at the given seconds and writes down what it does; doing one thing makes another due a little later. */
function listed(name: string, seconds: readonly number[], log: string[]): BackgroundWorkOf {
  const waiting = seconds.map((second) => START + second * 1000);
  const next = () => Math.min(...waiting);
  return () => ({
    dueAt: next,
    run(at) {
      for (let due = next(); due <= at; due = next()) {
        waiting.splice(waiting.indexOf(due), 1);
        log.push(`${name} ${(due - START) / 1000}`);
        if (due % 7000 === 0) waiting.push(due + 500_000);
      }
      return false;
    },
  });
}

function logOf(jumps: readonly number[], a: readonly number[], b: readonly number[]): readonly string[] {
  const world = createWorld({ startAt: new Date(START) });
  world.region('111122223333', 'us-east-1');
  const log: string[] = [];
  const works = [listed('a', a, log), listed('b', b, log)];
  for (const jump of jumps) advanceWorld(world, START + jump * 1000, works);
  return log;
}

const moments = fc.array(fc.integer({ min: 1, max: 3600 }), { maxLength: 12 });

describe('advanceWorld', () => {
  it('does the same in one jump as in many, in order of time', () => {
    fc.assert(
      fc.property(moments, moments, moments, (a, b, stops) => {
        const whole = logOf([5000], a, b);
        const parts = logOf([...stops.toSorted((x, y) => x - y), 5000], a, b);
        expect(parts).toEqual(whole);
        const times = whole.map((line) => Number(line.split(' ')[1]));
        expect(times).toEqual(times.toSorted((x, y) => x - y));
      }),
      { numRuns: 60 },
    );
  });

  it('does what is due now, nothing that is due later, and nothing twice', () => {
    expect(logOf([10, 10, 5, 12], [10, 11, 13], [11])).toEqual(['a 10', 'a 11', 'b 11']);
  });

  it('makes everybody forget what they looked up ahead once capacity changed', () => {
    const world = createWorld({ startAt: new Date(START) });
    world.region('111122223333', 'us-east-1');
    const forgotten: string[] = [];
    let due = START + 1000;
    const changing: BackgroundWorkOf = () => ({
      dueAt: () => due,
      run() {
        due = Number.POSITIVE_INFINITY;
        return true;
      },
    });
    const looking: BackgroundWorkOf = () => ({
      dueAt: () => Number.POSITIVE_INFINITY,
      run: () => false,
      forget: () => forgotten.push('ahead'),
    });
    advanceWorld(world, START + 2000, [looking, changing]);
    expect(forgotten).toEqual(['ahead']);
  });
});

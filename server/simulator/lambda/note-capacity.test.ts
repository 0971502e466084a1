import { beforeEach, describe, expect, it } from 'vitest';
import { functionLoad } from '../cloudwatch/function-load';
import { seedFrom } from '../traffic/random';
import { valueAt } from '../traffic/timeline';
import { createWorld, type RegionState } from '../world';
import { addAlias, addFunction, addVersion } from './add-function';
import { noteCapacity, noteDeletion } from './note-capacity';
import type { LambdaFunction } from './state';

const NAME = 'orders';

describe('the history of a capacity', () => {
  let state: RegionState;
  let target: LambdaFunction;

  beforeEach(() => {
    state = createWorld().region('111122223333', 'eu-west-1');
    target = addFunction(state, { name: NAME, createdAt: 0 });
    addAlias(target, 'live', addVersion(target, 0));
    state.traffic.functions.set(NAME, {
      seed: seedFrom(NAME),
      profile: {
        arrivals: { kind: 'schedule', everyMinutes: 1, offsetMinutes: 0, count: 1 },
        warm: { medianMs: 10, sigma: 0.1 },
        cold: { medianMs: 10, sigma: 0.1 },
        errorRate: 0,
        burstiness: 1,
      },
      createdAt: 0,
      endsAt: Number.POSITIVE_INFINITY,
      qualifier: 'live',
      routes: [],
      provisioned: new Map(),
      reserved: [],
    });
  });

  function put(
    qualifier: string,
    now: number,
    change: { requested: number; held?: number; failure?: string },
  ): void {
    const { requested, held = 0, failure = null } = change;
    target.provisioned.set(qualifier, { requested, modifiedAt: now, held, readyAt: now + 40, failure });
    noteCapacity(state, target, now);
  }

  const provisionedAt = (at: number) => valueAt(functionLoad(state, NAME)?.provisioned ?? [], at, 0);

  it('holds from when it is ready until it is removed', () => {
    put('live', 100, { requested: 5 });
    target.provisioned.delete('live');
    noteCapacity(state, target, 500);
    expect([99, 139, 140, 499, 500].map(provisionedAt)).toEqual([0, 0, 5, 5, 0]);
  });

  it('keeps the old value while a new one is under way, and drops one that was overtaken', () => {
    put('live', 100, { requested: 5 });
    put('live', 120, { requested: 9 });
    put('live', 300, { requested: 2, held: 2 });
    expect([140, 159, 160, 299, 300, 340].map(provisionedAt)).toEqual([0, 0, 9, 9, 2, 2]);
  });

  it('is nothing when it failed', () => {
    put('live', 100, { requested: 5, failure: 'FUNCTION_ERROR_INIT_FAILURE' });
    expect(provisionedAt(1000)).toBe(0);
  });

  it('serves callers of the alias also from the version it points at', () => {
    put('1', 100, { requested: 3 });
    expect(provisionedAt(140)).toBe(3);
  });

  it('notes reserved concurrency and the end of the function', () => {
    target.reservedConcurrency = 7;
    noteCapacity(state, target, 200);
    noteDeletion(state, NAME, 900);
    const load = functionLoad(state, NAME);
    expect(valueAt(load?.reserved ?? [], 199, null)).toBeNull();
    expect(valueAt(load?.reserved ?? [], 200, null)).toBe(7);
    expect(load?.endsAt).toBe(900);
  });
});

import { expect, it } from 'vitest';
import { aliasOf, serviceOf, targetOf } from '../../capacity/scaling/observation.fixture';
import { toFloorRequest } from './floor';

it('raises the minimum where something scales it, and the maximum only if it would be passed', () => {
  const suspended = { in: true, out: false, scheduled: false };
  const scaled = serviceOf({ target: targetOf({ min: 2, max: 4, suspended }) });
  expect(toFloorRequest(scaled, { qualifier: null, atLeast: 3 })).toEqual({
    kind: 'scalableTarget',
    qualifier: null,
    bounds: { min: 3, max: 4, suspended },
    initial: null,
  });
  expect(toFloorRequest(scaled, { qualifier: null, atLeast: 9 })).toMatchObject({
    bounds: { min: 9, max: 9 },
  });
});

it('sets the number where nothing scales it', () => {
  expect(toFloorRequest(serviceOf({}, { desired: 2 }), { qualifier: null, atLeast: 3 })).toEqual({
    kind: 'desiredCount',
    desired: 3,
  });
  expect(toFloorRequest(aliasOf(0), { qualifier: 'live', atLeast: 3 })).toEqual({
    kind: 'provisionedConcurrency',
    target: { qualifier: 'live' },
    wanted: 3,
  });
});

it('is nothing where as much is held, and never lowers', () => {
  expect(toFloorRequest(serviceOf({}, { desired: 3 }), { qualifier: null, atLeast: 3 })).toBeNull();
  expect(toFloorRequest(aliasOf(5), { qualifier: 'live', atLeast: 3 })).toBeNull();
  const scaled = serviceOf({ target: targetOf({ min: 1 }) }, { desired: 4 });
  expect(toFloorRequest(scaled, { qualifier: null, atLeast: 3 })).not.toBeNull();
});

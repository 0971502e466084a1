import { expect, test } from 'vitest';
import { findMovedBounds } from './moved-bounds';

const at = new Date('2026-11-20T12:00:00Z');
const earlier = new Date('2026-11-19T12:00:00Z');
const held = { workloadId: 'w', resourceId: 'service/a/b', since: earlier, min: 1, max: 4 };
const seen = (targets: readonly { resourceId: string; min: number; max: number }[]) => [
  { workloadId: 'w', at, targets },
];

test('bounds are kept when they are new, moved or gone, and not when they are the same', () => {
  const now = { resourceId: 'service/a/b', min: 1, max: 4 };
  expect(findMovedBounds([], seen([now]))).toEqual([{ ...held, since: at }]);
  expect(findMovedBounds([held], seen([now]))).toEqual([]);
  expect(findMovedBounds([held], seen([{ ...now, min: 2 }]))).toEqual([{ ...held, since: at, min: 2 }]);
  expect(findMovedBounds([held], seen([]))).toEqual([{ ...held, since: at, min: null, max: null }]);
  expect(findMovedBounds([{ ...held, min: null, max: null }], seen([]))).toEqual([]);
});

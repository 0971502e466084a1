import { expect, test } from 'vitest';
import { toWorkloadMarks } from './workload-marks';

const change = {
  phase: 'inForce' as const,
  settledAt: '2026-11-20T10:00:00.000Z',
  qualifier: 'live',
  from: null,
  wanted: 3,
};

test('marks are changes in force and configurations after the first, in order of time', () => {
  const marks = toWorkloadMarks(
    [change, { ...change, phase: 'failed' }, { ...change, settledAt: null }],
    [
      { number: 2, observedAt: '2026-11-19T10:00:00.000Z' },
      { number: 1, observedAt: '2026-11-01T10:00:00.000Z' },
    ],
  );
  expect(marks).toEqual([
    { at: '2026-11-19T10:00:00.000Z', label: 'configuration 2' },
    { at: '2026-11-20T10:00:00.000Z', label: 'live off → 3' },
  ]);
});

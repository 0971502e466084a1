import { describe, expect, test } from 'vitest';
import { type ProgressInput, toChangeProgress } from './change-progress';
import { changePhases, describePhase, isUnderWay } from './phase-words';

const now = new Date('2026-11-20T10:00:00.000Z');
const verifying: ProgressInput = {
  phase: 'verifying',
  verifyDeadline: '2026-11-20T10:05:00.000Z',
  wanted: 3,
  observed: { requested: 3, allocated: 1, available: 1 },
  failedWhileApplying: false,
};

const statesOf = (input: ProgressInput) => toChangeProgress(input, now).stages.map((stage) => stage.state);

describe('the progress of a change', () => {
  test('stands at verifying with AWS’s numbers, its share and the time left', () => {
    const progress = toChangeProgress(verifying, now);
    expect(progress.stages.map((stage) => stage.state)).toEqual(['done', 'done', 'current', 'waiting']);
    expect(progress.report).toBe('AWS reports 3 requested, 1 allocated, 1 available.');
    expect(progress.share).toBeCloseTo(1 / 3);
    expect(progress.remainingMs).toBe(300_000);
  });

  test('a deadline that has passed is negative, not zero', () => {
    const late = { ...verifying, verifyDeadline: '2026-11-20T09:59:00.000Z' };
    expect(toChangeProgress(late, now).remainingMs).toBe(-60_000);
  });

  test.each<[Partial<ProgressInput>, string[]]>([
    [{ phase: 'planned', observed: null }, ['current', 'waiting', 'waiting', 'waiting']],
    [{ phase: 'cancelled', observed: null }, ['skipped', 'skipped', 'skipped', 'skipped']],
    [{ phase: 'applying', observed: null }, ['done', 'current', 'waiting', 'waiting']],
    [{ phase: 'indeterminate' }, ['done', 'attention', 'waiting', 'waiting']],
    [{ phase: 'timedOut' }, ['done', 'done', 'attention', 'waiting']],
    [{ phase: 'failed' }, ['done', 'done', 'failed', 'skipped']],
    [{ phase: 'failed', failedWhileApplying: true }, ['done', 'failed', 'skipped', 'skipped']],
    [{ phase: 'inForce' }, ['done', 'done', 'done', 'done']],
  ])('%j stands at %j', (partial, states) => {
    expect(statesOf({ ...verifying, ...partial })).toEqual(states);
  });

  test('only a change being verified counts down', () => {
    expect(toChangeProgress({ ...verifying, phase: 'inForce' }, now).remainingMs).toBeNull();
  });

  test('before AWS was read back there is no report and no share', () => {
    const early = toChangeProgress({ ...verifying, phase: 'applying', observed: null }, now);
    expect(early).toMatchObject({ report: null, share: null });
  });

  test('switched off and in force reports that nothing is configured', () => {
    const off = toChangeProgress({ ...verifying, phase: 'inForce', wanted: null, observed: null }, now);
    expect(off).toMatchObject({ report: 'AWS reports no provisioned concurrency.', share: 1 });
  });
});

test('every phase has words, and only what can still move is under way', () => {
  for (const phase of changePhases) expect(describePhase(phase).label).not.toBe('');
  expect(changePhases.filter(isUnderWay)).toEqual(['applying', 'verifying', 'indeterminate']);
});

import { describe, expect, test } from 'vitest';
import { changePhases } from '@/lib/domain/changes/phase';
import { type ProgressInput, toChangeProgress } from './change-progress';
import { describePhase } from './phase-words';

const now = new Date('2026-11-20T10:00:00.000Z');
const verifying: ProgressInput = {
  phase: 'verifying',
  verifyDeadline: '2026-11-20T10:05:00.000Z',
  from: null,
  wanted: 3,
  observed: { requested: 3, allocated: 1, available: 1, status: 'IN_PROGRESS', statusReason: null },
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

  test('a share of another value is not shown as progress', () => {
    const input: ProgressInput = {
      ...verifying,
      observed: { requested: 2, allocated: 2, available: 2, status: 'READY', statusReason: null },
    };
    expect(toChangeProgress(input, now).share).toBeNull();
  });

  test('switched off and in force reports that nothing is configured', () => {
    const off = toChangeProgress(
      {
        ...verifying,
        phase: 'inForce',
        wanted: null,
        observed: { requested: null, allocated: 0, available: 0, status: 'OFF', statusReason: null },
      },
      now,
    );
    expect(off).toMatchObject({ report: 'AWS reports no provisioned concurrency.', share: 1 });
  });
});

test.each(changePhases)('%s has a word and a meaning', (phase) => {
  expect(describePhase(phase).label).not.toBe('');
  expect(describePhase(phase).meaning).toMatch(/\.$/);
});

import { describe, expect, it, test } from 'vitest';
import { advance, type TriggerState } from './advance';
import type { NoEvidenceMode, TriggerPhase, Verdict } from './trigger';

const since = new Date('2026-11-20T00:00:00Z');
const now = new Date('2026-11-20T06:00:00Z');

interface Given {
  readonly from: TriggerPhase;
  readonly verdict: Verdict;
  readonly isReleased?: boolean;
  readonly minimumHours?: number;
  readonly noEvidence?: NoEvidenceMode;
}

function step({ from, verdict, isReleased = true, minimumHours = 0, noEvidence = 'hold' }: Given) {
  const { state, effect } = advance({
    prev: { phase: from, since },
    next: { verdict, isReleased },
    noEvidence,
    minimumHours,
    now,
  });
  return [state.phase, effect, state.since === now ? 'now' : 'before'];
}

test.each<[Given, ReturnType<typeof step>]>([
  [{ from: 'quiet', verdict: 'quiet' }, ['quiet', null, 'before']],
  [{ from: 'quiet', verdict: 'due' }, ['fired', 'fire', 'now']],
  [{ from: 'quiet', verdict: 'due', minimumHours: 6 }, ['pending', null, 'now']],
  [{ from: 'quiet', verdict: 'noEvidence' }, ['quiet', null, 'before']],
  [{ from: 'quiet', verdict: 'noEvidence', noEvidence: 'due' }, ['fired', 'fire', 'now']],
  [{ from: 'quiet', verdict: 'invalid', noEvidence: 'due' }, ['quiet', null, 'before']],
  [{ from: 'pending', verdict: 'quiet', minimumHours: 6 }, ['quiet', null, 'now']],
  [{ from: 'pending', verdict: 'quiet', isReleased: false, minimumHours: 6 }, ['quiet', null, 'now']],
  [{ from: 'pending', verdict: 'due', minimumHours: 6 }, ['fired', 'fire', 'now']],
  [{ from: 'pending', verdict: 'due', minimumHours: 7 }, ['pending', null, 'before']],
  [{ from: 'pending', verdict: 'noEvidence', minimumHours: 6 }, ['pending', null, 'before']],
  [{ from: 'pending', verdict: 'noEvidence', minimumHours: 6, noEvidence: 'due' }, ['fired', 'fire', 'now']],
  [{ from: 'pending', verdict: 'invalid', minimumHours: 6 }, ['pending', null, 'before']],
  [{ from: 'fired', verdict: 'due' }, ['fired', null, 'before']],
  [{ from: 'fired', verdict: 'quiet' }, ['quiet', 'fallQuiet', 'now']],
  [{ from: 'fired', verdict: 'quiet', isReleased: false }, ['fired', null, 'before']],
  [{ from: 'fired', verdict: 'noEvidence' }, ['fired', null, 'before']],
  [{ from: 'fired', verdict: 'invalid' }, ['fired', null, 'before']],
])('%j', (given, expected) => {
  expect(step(given)).toEqual(expected);
});

describe('noise around a threshold', () => {
  const minutes = (verdict: Verdict, isReleased: boolean, count: number) =>
    Array.from({ length: count }, () => ({ verdict, isReleased }));

  it('fires once while it swings between the threshold and where it is released', () => {
    const noise = [...minutes('due', false, 1), ...minutes('quiet', false, 1)];
    const run = Array.from({ length: 20 }, () => noise).flat();
    let state: TriggerState = { phase: 'quiet', since };
    const effects = run.flatMap((next, index) => {
      const at = new Date(since.getTime() + index * 60_000);
      const advanced = advance({ prev: state, next, noEvidence: 'hold', minimumHours: 0, now: at });
      state = advanced.state;
      return advanced.effect ?? [];
    });
    expect(effects).toEqual(['fire']);
  });
});

import { expect, test } from 'vitest';
import { judgeAtEnd, nextEndStep } from './end';
import type { ChangePhase } from './phase';

test.each<[ChangePhase, boolean, readonly ChangePhase[], ReturnType<typeof nextEndStep>]>([
  ['inForce', true, [], 'look'],
  ['verifying', true, [], 'look'],
  ['timedOut', true, [], 'look'],
  ['failed', true, [], 'look'],
  ['failed', false, [], 'done'],
  ['applying', true, [], 'later'],
  ['indeterminate', true, [], 'later'],
  ['planned', false, [], 'done'],
  ['cancelled', false, [], 'done'],
  ['inForce', true, ['planned'], 'look'],
  ['inForce', true, ['cancelled', 'failed'], 'look'],
  ['inForce', true, ['applying'], 'follow'],
  ['inForce', true, ['verifying'], 'follow'],
  ['inForce', true, ['indeterminate'], 'follow'],
  ['inForce', true, ['failed', 'inForce'], 'done'],
])('a change that is %s (changed AWS: %s) and has ways back %j: %s', (phase, changedAws, reverts, step) => {
  expect(nextEndStep({ phase, changedAws, reverts })).toBe(step);
});

test('only what AWS still holds is taken back without asking', () => {
  expect(judgeAtEnd('agrees')).toBe('revert');
  expect(judgeAtEnd('differs')).toBe('ask');
  expect(judgeAtEnd('unknown')).toBe('later');
});

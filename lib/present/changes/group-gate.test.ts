import { expect, test } from 'vitest';
import { whyNotGroup } from './group-gate';

const open = {
  act: { allowed: true } as const,
  roleReason: null,
  reason: 'launch',
  open: [],
  endProblem: null,
};
const warning = { code: 'newDeployment', title: 'It starts a deployment', detail: '', mustAcknowledge: true };

test.each<[Partial<Parameters<typeof whyNotGroup>[0]>, string | null]>([
  [{}, null],
  [{ roleReason: 'Your role can’t.' }, 'Your role can’t.'],
  [{ act: { allowed: false, reason: 'The cap is 2.' } }, 'The cap is 2.'],
  [{ open: [warning] }, 'Confirm the warning first: It starts a deployment.'],
  [{ endProblem: 'Give a date and a time.' }, 'Correct the end first: Give a date and a time.'],
  [{ reason: ' a ' }, 'Say why first: the reason is kept in the audit log.'],
])('%j', (against, words) => {
  expect(whyNotGroup({ ...open, ...against })).toBe(words);
});

import { describe, expect, test } from 'vitest';
import { whyNotApply } from './apply-gate';

const open = {
  plan: { refusals: [], warnings: [] },
  policies: [],
  isOutdated: false,
  isStale: false,
  reason: 'Friday launch',
  acknowledged: new Set<string>(),
  endProblem: null,
  whyNot: null,
};
const warning = { code: 'callers', title: 'Callers must use the alias', detail: '', mustAcknowledge: true };
const refusal = { code: 'latest', title: '$LATEST can’t have it', detail: '', action: 'Choose an alias.' };

const frozen = {
  policyId: 'p',
  kind: 'freeze',
  effect: 'refuses',
  title: 'A freeze holds',
  detail: 'Until Monday.',
  until: null,
  action: 'Ask an administrator.',
} as const;

describe('the button that applies a plan', () => {
  test('is open with a plan, a reason and nothing against it', () => {
    expect(whyNotApply(open)).toBeNull();
  });

  test.each([
    [{ whyNot: 'Your role, viewer, can’t do this.' }, 'viewer'],
    [{ plan: null }, 'no plan'],
    [{ isOutdated: true }, 'no plan'],
    [{ plan: { refusals: [refusal], warnings: [] } }, '$LATEST can’t have it. Choose an alias.'],
    [{ isStale: true }, 'plan again'],
    [{ policies: [frozen] }, 'A freeze holds. Until Monday. Ask an administrator.'],
    [{ plan: { refusals: [], warnings: [warning] } }, 'Callers must use the alias'],
    [{ reason: '  a ' }, 'Say why'],
    [{ endProblem: 'Give a date and a time.' }, 'Correct the end first: Give a date'],
  ])('with %j it says %s', (against, words) => {
    expect(whyNotApply({ ...open, ...against })).toContain(words);
  });

  test('a confirmed warning, or one that need not be confirmed, does not close it', () => {
    const plan = { refusals: [], warnings: [warning] };
    expect(whyNotApply({ ...open, plan, acknowledged: new Set(['callers']) })).toBeNull();
    const mild = { refusals: [], warnings: [{ ...warning, mustAcknowledge: false }] };
    expect(whyNotApply({ ...open, plan: mild })).toBeNull();
    expect(whyNotApply({ ...open, policies: [{ ...frozen, effect: 'warns' }] })).toBeNull();
  });
});

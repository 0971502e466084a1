import { expect, test } from 'vitest';
import { findAccountProblems, toAccountEdit, toAccountForm, toNewAccount } from './account-form';

const good = {
  id: '111122223333',
  name: 'acme-prod',
  roleArn: 'arn:aws:iam::111122223333:role/trimtab',
  externalId: 'abc',
  regions: 'us-east-1 eu-west-1',
};

test('a good account has no problems and is sent trimmed', () => {
  expect(findAccountProblems(good, true)).toEqual([]);
  expect(toNewAccount({ ...good, name: ' acme-prod ' })).toEqual({
    ...good,
    regions: ['us-east-1', 'eu-west-1'],
  });
});

test.each([
  [{ id: '123' }, 'id', '12 digits'],
  [{ name: ' ' }, 'name', 'name'],
  [{ roleArn: 'role/trimtab' }, 'roleArn', 'ARN of an IAM role'],
  [{ roleArn: 'arn:aws:iam::444455556666:role/trimtab' }, 'roleArn', 'in account 444455556666'],
  [{ externalId: 'a' }, 'externalId', '2 characters'],
  [{ regions: '' }, 'regions', 'at least one'],
  [{ regions: 'Ireland' }, 'regions', 'Ireland'],
])('%j is a problem of %s: %s', (wrong, field, words) => {
  const [problem] = findAccountProblems({ ...good, ...wrong }, true);
  expect(problem?.field).toBe(field);
  expect(problem?.message).toContain(words);
});

test('an empty role and external id are none, not empty text', () => {
  const edit = toAccountEdit({ ...toAccountForm(null), name: 'dev' });
  expect(edit).toEqual({ name: 'dev', roleArn: null, externalId: null });
});

import { expect, test } from 'vitest';
import { describeError } from './describe-error';

test('says what an error is and what caused it, and nothing of what hangs on it', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const error = Object.assign(new TypeError('the query failed', { cause: refused }), {
    client: { password: 'hunter2' },
  });
  expect(describeError(error)).toEqual({
    type: 'TypeError',
    message: 'the query failed',
    stack: error.stack,
    cause: { type: 'Error', message: 'connect ECONNREFUSED', code: 'ECONNREFUSED', stack: refused.stack },
  });
});

test('ends with a chain of causes that bites its tail', () => {
  const error = new Error('again');
  error.cause = error;
  expect(JSON.stringify(describeError(error)).match(/"again"/g)).toHaveLength(5);
});

test('takes what is thrown but is no error', () => {
  expect(describeError('gone')).toEqual({ type: 'string', message: 'gone' });
});

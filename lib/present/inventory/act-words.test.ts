import { expect, test } from 'vitest';
import { splitActWords } from './act-words';

test.each([
  ['llm prod api', { isAct: false, rest: 'llm prod api' }],
  ['Provisioned sentiment API', { isAct: true, rest: 'sentiment api' }],
  ['provi concurrency', { isAct: true, rest: '' }],
  ['  ', { isAct: false, rest: '' }],
])('%j', (text, split) => {
  expect(splitActWords(text)).toEqual(split);
});

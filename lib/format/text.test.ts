import { expect, test } from 'vitest';
import { listWords, shortenMiddle, toSentence } from './text';

test('a long id keeps both of its ends', () => {
  expect(shortenMiddle('short', 8)).toBe('short');
  expect(shortenMiddle('arn:aws:lambda:us-east-1:111122223333:function:valuation', 21)).toBe(
    'arn:aws:la…:valuation',
  );
  expect(shortenMiddle('abcdefghij', 5)).toHaveLength(5);
});

test('words are listed as in a sentence', () => {
  expect(listWords([])).toBe('');
  expect(listWords(['a'])).toBe('a');
  expect(listWords(['a', 'b', 'c'])).toBe('a, b and c');
});

test('a title becomes a sentence unless it is one', () => {
  expect(toSentence('live splits traffic')).toBe('live splits traffic.');
  expect(toSentence('It is gone from AWS.')).toBe('It is gone from AWS.');
});

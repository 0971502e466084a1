import { expect, it } from 'vitest';
import { toNavCount } from './nav-count';

const read = { count: 3, isMore: false, isError: false };

it.each([
  ['none', { ...read, count: 0 }, null],
  ['some', read, { text: '3', said: 'waiting' }],
  [
    'more than were read',
    { ...read, count: 1_500, isMore: true },
    { text: '1,500+', said: 'or more waiting' },
  ],
  [
    'some that could not be read again',
    { ...read, isError: true },
    { text: '3', said: 'waiting, as last read' },
  ],
  ['what is being read', { ...read, count: undefined }, { text: '…', said: 'waiting: it is being read' }],
  [
    'what can’t be read',
    { count: undefined, isMore: false, isError: true },
    { text: '?', said: 'waiting: it can’t be read' },
  ],
])('beside a page’s name stands of %s', (_, counted, expected) => {
  const isRead = counted.count !== undefined;
  expect(toNavCount(counted, 'waiting')).toEqual(expected && { ...expected, isRead });
});

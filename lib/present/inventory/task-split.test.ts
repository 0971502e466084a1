import { expect, test } from 'vitest';
import { formatTaskRange } from './task-split';

test('a range of tasks is one number where nothing is left open', () => {
  expect([formatTaskRange({ least: 2, most: 2 }), formatTaskRange({ least: 2, most: 3 })]).toEqual([
    '2',
    '2 to 3',
  ]);
});

import { expect, test } from 'vitest';
import {
  formatBytes,
  formatCompact,
  formatCount,
  formatCountOf,
  formatMemoryMb,
  formatRatio,
} from './number';

test.each([
  [0, '0 %'],
  [0.0004, '< 0.1 %'],
  [0.0123, '1.2 %'],
  [0.184, '18 %'],
  [0.997, '> 99 %'],
  [1, '100 %'],
])('the share %s reads %s', (share, words) => expect(formatRatio(share)).toBe(words));

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1.0 kB'],
  [350 * 1024 ** 2, '350 MB'],
  [5 * 1024 ** 3, '5.0 GB'],
])('%i bytes read %s', (bytes, words) => expect(formatBytes(bytes)).toBe(words));

test('counts are grouped and take their noun', () => {
  expect(formatCount(12480)).toBe('12,480');
  expect(formatCountOf(1, 'function')).toBe('1 function');
  expect(formatCountOf(0, 'alias', 'aliases')).toBe('0 aliases');
  expect(formatCompact(1_240_000)).toBe('1.24M');
  expect(formatMemoryMb(3008)).toBe('3,008 MB');
});

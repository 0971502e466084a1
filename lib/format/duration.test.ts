import { expect, test } from 'vitest';
import { formatDurationMs, formatSeconds } from './duration';

test.each([
  [0, '0 ms'],
  [0.4, '< 1 ms'],
  [412.3, '412 ms'],
  [999.6, '1.0 s'],
  [6100, '6.1 s'],
  [9960, '10 s'],
  [200_000, '3 min 20 s'],
])('%d ms reads %s', (ms, words) => expect(formatDurationMs(ms)).toBe(words));

test.each([
  [40, '40 s'],
  [900, '15 min'],
  [3599.8, '1 h'],
  [7500, '2 h 5 min'],
  [273_600, '3 d 4 h'],
])('%d s reads %s', (seconds, words) => expect(formatSeconds(seconds)).toBe(words));

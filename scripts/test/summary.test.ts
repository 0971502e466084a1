import { describe, expect, it } from 'vitest';
import { summarise } from './summary.mjs';

const unit = { name: 'unit', passed: 3, failed: [], skipped: [], seconds: 1 };
const journeys = {
  name: 'end to end',
  passed: 1,
  failed: ['sign-in › wrong password'],
  skipped: [{ name: 'boto3', reason: 'python3-boto3 is not installed' }],
  seconds: 2,
};

const lastLine = (text: string) => text.split('\n').at(-1);

describe('summarise', () => {
  it('ends with the counts of all suites', () => {
    expect(lastLine(summarise([unit]))).toBe('3 passed, 0 failed');
    expect(lastLine(summarise([unit, journeys]))).toBe('4 passed, 1 failed, 1 skipped');
  });

  it('gathers what was skipped for one reason, also where the reason is in the name', () => {
    const skipped = [1, 2, 3, 4, 5].map((at) => ({
      name: `case ${at} (skipped: no recording)`,
      reason: null,
    }));
    const text = summarise([{ ...unit, skipped }]);
    expect(text).toContain('no recording: 5\n');
    expect(text).toContain('case 3 (skipped: no recording)\n      and 2 more');
    expect(lastLine(text)).toBe('3 passed, 0 failed, 5 skipped');
  });

  it('names what passed only when it was tried again, and counts it as passed', () => {
    const text = summarise([{ ...unit, retried: ['a race'] }]);
    expect(text).toContain('Passed only when tried again, to be mended\n  unit: a race');
    expect(lastLine(text)).toBe('3 passed, 0 failed');
  });

  it('names what failed, and what was skipped with the reason', () => {
    const text = summarise([unit, journeys]);
    expect(text).toContain('end to end: sign-in › wrong password');
    expect(text).toContain('python3-boto3 is not installed: 1\n      boto3');
  });
});

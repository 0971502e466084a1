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

  it('names what failed, and what was skipped with the reason', () => {
    const text = summarise([unit, journeys]);
    expect(text).toContain('end to end: sign-in › wrong password');
    expect(text).toContain('boto3: python3-boto3 is not installed');
  });
});

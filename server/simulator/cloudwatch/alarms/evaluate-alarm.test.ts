import { describe, expect, it } from 'vitest';
import { evaluateAlarm, periodsLookedAt } from './evaluate-alarm';
import type { MissingData } from './state';

const TREATMENTS: readonly MissingData[] = ['missing', 'ignore', 'breaching', 'notBreaching'];
const STATES = { A: 'ALARM', O: 'OK', I: 'INSUFFICIENT_DATA', R: null } as const;

/** `X` breaches, `0` does not, `-` is missing; oldest first. */
function points(text: string): Float64Array {
  return Float64Array.from(text, (one) => (one === 'X' ? 10 : one === '0' ? 1 : Number.NaN));
}

function statesOf(needed: number, text: string) {
  return TREATMENTS.map((missingData) =>
    evaluateAlarm(
      {
        evaluationPeriods: 3,
        datapointsToAlarm: needed,
        threshold: 5,
        comparison: 'GreaterThanThreshold',
        missingData,
      },
      points(text),
    ),
  );
}

/** The two tables of "Configuring how CloudWatch alarms treat missing data"; R: the state is kept. */
const table = [
  [3, '0-X-X', 'OOOO'],
  [3, '----0', 'OOOO'],
  [3, '-----', 'IRAO'],
  [3, '0XX-X', 'AAAA'],
  [3, '--X--', 'ARAO'],
  [2, '0-X-X', 'AAAA'],
  [2, '00X0X', 'AAAA'],
  [2, '0-X--', 'OOAO'],
  [2, '----0', 'OOAO'],
  [2, '---X-', 'ARAO'],
] as const;

describe('the state of an alarm', () => {
  it.each(table)('needs %i of 3 and sees %s', (needed, seen, expected) => {
    const wanted = [...expected].map((one) => STATES[one === 'A' || one === 'O' || one === 'I' ? one : 'R']);
    expect(statesOf(needed, seen)).toEqual(wanted);
  });

  it('does not alarm for one young datapoint beside missing ones', () => {
    expect(statesOf(3, '----X')).toEqual([null, null, 'ALARM', 'OK']);
  });

  it('compares on the side it was told, the threshold itself included or not', () => {
    const at = (comparison: Parameters<typeof evaluateAlarm>[0]['comparison'], value: number) =>
      evaluateAlarm(
        { evaluationPeriods: 1, datapointsToAlarm: null, threshold: 5, comparison, missingData: null },
        Float64Array.of(value),
      );
    expect(at('GreaterThanThreshold', 5)).toBe('OK');
    expect(at('GreaterThanOrEqualToThreshold', 5)).toBe('ALARM');
    expect(at('LessThanThreshold', 5)).toBe('OK');
    expect(at('LessThanOrEqualToThreshold', 5)).toBe('ALARM');
    expect(at('LessThanThreshold', 4.9)).toBe('ALARM');
  });

  it('looks at two periods more than it evaluates', () => {
    expect(periodsLookedAt({ evaluationPeriods: 3 })).toBe(5);
  });
});

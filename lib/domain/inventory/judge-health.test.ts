import { describe, expect, it } from 'vitest';
import { judgeWorkload, type WorkloadFacts } from './judge-health';

const quiet: WorkloadFacts = {
  id: '1',
  kind: 'function',
  name: 'api',
  state: 'Active',
  provisionedFailed: false,
  desiredCount: null,
  runningCount: null,
  invocations: 1_000,
  errors: 0,
  throttles: 0,
  coldStarts: 20,
  coldRequests: 1000,
};

describe('judgeWorkload', () => {
  it.each([
    ['nothing wrong', {}, []],
    ['a failed function', { state: 'Failed' }, ['bad']],
    ['failed capacity', { provisionedFailed: true }, ['bad']],
    ['a service at none of its tasks', { desiredCount: 2, runningCount: 0 }, ['bad']],
    ['a service short of a task', { desiredCount: 2, runningCount: 1 }, ['attention']],
    ['a service wanted at zero', { desiredCount: 0, runningCount: 0 }, []],
    ['one error in a hundred', { errors: 10 }, ['attention']],
    ['one error in twenty', { errors: 50 }, ['bad']],
    ['errors of a handful of requests', { invocations: 10, errors: 5 }, []],
    ['unknown requests', { invocations: null, errors: null, throttles: null, coldStarts: null }, []],
    ['one throttle', { throttles: 1 }, ['attention']],
    ['every tenth start cold', { coldStarts: 100 }, ['attention']],
    ['several things, worst first', { throttles: 3, errors: 80 }, ['bad', 'attention']],
  ] as const)('%s', (_, facts, severities) => {
    expect(judgeWorkload({ ...quiet, ...facts }).map((one) => one.severity)).toEqual(severities);
  });
});

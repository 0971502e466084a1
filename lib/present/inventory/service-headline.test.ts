import { expect, test } from 'vitest';
import { toServiceHeadline } from './service-headline';

const capacity = { desired: 3, running: 3, pending: 0, status: 'ACTIVE', deployments: 1, rollouts: null };
const percent = (metric: 'cpuPercentAverage' | 'memoryPercentAverage', value: number) => ({
  metric,
  figure: {
    known: true as const,
    value: {
      value,
      unit: 'percent' as const,
      statistic: 'Average',
      windowStart: '2026-11-13T00:00:00.000Z',
      windowEnd: '2026-11-20T00:00:00.000Z',
      sampleCount: null,
      workload: null,
    },
  },
});
const use = [percent('cpuPercentAverage', 41), percent('memoryPercentAverage', 62)];

test.each([
  [capacity, use, 'good', 'All 3 tasks wanted are running. CPU averages 41 % and memory 62 %.'],
  [{ ...capacity, running: 1, pending: 2 }, use, 'attention', '1 of 3 tasks wanted run, 2 starting.'],
  [{ ...capacity, running: 4 }, use, 'progress', '4 of 3 tasks wanted run.'],
  [
    { ...capacity, desired: 0, running: 0 },
    [],
    'neutral',
    'It is scaled to zero: no task runs. Its CPU use is unknown',
  ],
  [{ ...capacity, status: 'DRAINING' }, use, 'attention', 'ECS reports the service DRAINING.'],
  [
    capacity,
    [percent('cpuPercentAverage', 90), percent('memoryPercentAverage', 30)],
    'attention',
    'All 3 tasks',
  ],
])('%j reads %s', (tasks, summaries, tone, words) => {
  const headline = toServiceHeadline({ capacity: tasks }, summaries);
  expect(headline.tone).toBe(tone);
  expect(headline.parts.map((part) => part.text).join(' ')).toContain(words);
});

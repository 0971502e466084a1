import { describe, expect, it } from 'vitest';
import type { WorkloadSummary } from '../../db/workload-summary-repository';
import { toWorkloadFigures } from './to-workload-figures';

const lambda = { kind: 'function', runningCount: null } as const;
const summary: WorkloadSummary = {
  id: '1',
  windowStart: new Date('2026-11-13T10:00:00Z'),
  windowEnd: new Date('2026-11-20T10:00:00Z'),
  invocations: 200,
  errors: 0,
  durationMsP95: 410,
  coldStarts: 36,
  coldRequests: 200,
  coldSource: 'insights',
  coldSince: new Date('2026-11-13T10:00:00Z'),
};
const reasonOf = (over: Partial<WorkloadSummary>, figure: 'latencyMsP95' | 'coldStartRate' | 'errorRate') => {
  const found = toWorkloadFigures(lambda, { ...summary, ...over }, [])[figure];
  return found.known ? null : found.reason;
};

describe('the figures of a workload', () => {
  it('divides by the requests and says the window and how many stand behind it', () => {
    const { coldStartRate, errorRate, latencyMsP95 } = toWorkloadFigures(lambda, summary, []);
    expect(coldStartRate).toMatchObject({ known: true, value: { value: 0.18, sampleCount: 200 } });
    expect(errorRate).toMatchObject({ known: true, value: { value: 0 } });
    expect(latencyMsP95).toMatchObject({
      known: true,
      value: { value: 410, statistic: 'p95', windowEnd: '2026-11-20T10:00:00.000Z' },
    });
  });

  it('is never zero where nothing is known', () => {
    expect(reasonOf({ invocations: 0, coldRequests: 0 }, 'coldStartRate')).toBe(
      'no requests were seen in 7 days',
    );
    expect(reasonOf({ coldStarts: null, coldRequests: null, coldSource: null }, 'coldStartRate')).toContain(
      'Lambda Insights',
    );
    expect(reasonOf({ durationMsP95: null }, 'latencyMsP95')).toBe('CloudWatch holds no datapoint of it');
    expect(toWorkloadFigures(lambda, undefined, [])).toMatchObject({
      health: { state: 'unknown' },
      errorRate: { known: false, reason: 'its metrics have not been summarised yet' },
    });
  });

  it('has no requests of a service, whose tasks tell how it is', () => {
    const { health, latencyMsP95 } = toWorkloadFigures({ kind: 'service', runningCount: 2 }, undefined, []);
    expect(health.state).toBe('good');
    expect(latencyMsP95).toMatchObject({ known: false, reason: expect.stringContaining('ECS') });
  });
});

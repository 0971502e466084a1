import { describe, expect, test } from 'vitest';
import type { MetricName, WorkloadMetrics } from '@/lib/contracts/inventory';
import { chartMetrics, toMetricCharts } from './metric-charts';

const at = (hour: number) => `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`;
const series = (
  metric: MetricName,
  over: Partial<WorkloadMetrics['series'][number]> = {},
): WorkloadMetrics['series'][number] => ({
  metric,
  statistic: 'p95',
  unit: 'ms',
  points: [
    { at: at(0), value: 100 },
    { at: at(1), value: null },
  ],
  overall: 412,
  sampleCount: 1200,
  completeness: 0.5,
  source: { namespace: 'AWS/Lambda', name: 'Duration', dimensions: {} },
  absence: null,
  ...over,
});
const metrics: WorkloadMetrics = {
  windowStart: at(0),
  windowEnd: at(4),
  periodSeconds: 3600,
  observedAt: at(4),
  lastIsProvisional: true,
  series: [series('durationMsP50', { overall: 120, statistic: 'p50' }), series('durationMsP95')],
  metricsRequested: 2,
};
const latency = (given: WorkloadMetrics, marks: { at: string; label: string }[] = []) =>
  toMetricCharts('function', given, marks).find((chart) => chart.id === 'latency');

describe('charts of a workload', () => {
  test('keep gaps as gaps and the provisional end', () => {
    const model = latency(metrics)?.model;
    expect(model?.series[1]?.points[1]?.value).toBeNull();
    expect(model?.lastIsProvisional).toBe(true);
  });

  test('say in one line what is seen, from how much, and how complete it is', () => {
    expect(latency(metrics)?.model.summary).toBe(
      'p50 120 ms, p95 412 ms over the window, from 1,200 samples; 50 % of it holds data.',
    );
  });

  test('say why a series is missing instead of drawing nothing', () => {
    const missing = [series('durationMsP95', { absence: 'nothing called it', points: [], overall: null })];
    const chart = latency({ ...metrics, series: missing });
    expect(chart?.model.summary).toBe('Nothing is known: nothing called it.');
    expect(chart?.model.series).toEqual([]);
    const some = latency({ ...metrics, series: [series('durationMsP50'), ...missing] });
    expect(some?.model.summary).toContain('P95: nothing called it.');
  });

  test('mark only what happened in the window', () => {
    const marks = [
      { at: at(2), label: 'live off → 3' },
      { at: '2026-11-01T00:00:00.000Z', label: 'configuration 2' },
    ];
    expect(latency(metrics, marks)?.model.marks.map((mark) => mark.label)).toEqual(['live off → 3']);
  });

  test('name their source in CloudWatch', () => {
    expect(latency(metrics)?.source).toBe('AWS/Lambda Duration p50, AWS/Lambda Duration p95');
  });

  test('ask only for what they show', () => {
    expect(chartMetrics('service')).toEqual([
      'responseMsP50',
      'responseMsP95',
      'responseMsP99',
      'cpuPercentAverage',
      'cpuPercentMax',
      'memoryPercentAverage',
      'memoryPercentMax',
      'runningTasks',
    ]);
    expect(new Set(chartMetrics('function')).size).toBe(chartMetrics('function').length);
  });
});

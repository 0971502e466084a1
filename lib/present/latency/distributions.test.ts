import { expect, it } from 'vitest';
import { bucketOf } from '@/lib/domain/latency/time-histogram';
import { doneBy } from '../charts/distribution';
import { toDistributionModel, toTimesRows } from './distributions';

const histograms = {
  warm: [
    [bucketOf(100), 90],
    [bucketOf(200), 10],
  ] as [number, number][],
  coldRun: [[bucketOf(300), 4]] as [number, number][],
  init: [[bucketOf(6000), 4]] as [number, number][],
  cold: [[bucketOf(6300), 4]] as [number, number][],
};

it('draws warm and cold each as all of its own', () => {
  const model = toDistributionModel(histograms);
  const bins = model.edges.length - 1;
  for (const series of model.series) {
    expect(series.shares).toHaveLength(bins);
    expect(doneBy(series, bins - 1)).toBeCloseTo(1, 9);
  }
  const [warm] = model.series;
  const slow = model.edges.findIndex((edge) => edge > 150);
  expect(warm && doneBy(warm, slow - 1)).toBeCloseTo(0.9, 9);
  expect(model.summary).toContain('of 100');
});

it('has no cold line where nothing started cold', () => {
  const model = toDistributionModel({ ...histograms, cold: [] });
  expect(model.series.map(({ id }) => id)).toEqual(['warm']);
  expect(model.summary).toContain('cold: none');
});

it('shows a cold start by its phases', () => {
  const rows = toTimesRows(histograms);
  expect(rows.map(({ id, count }) => [id, count])).toEqual([
    ['warm', 100],
    ['cold', 4],
    ['init', 4],
    ['coldRun', 4],
  ]);
  expect(rows[2]?.p50).toBeGreaterThan(5500);
});

import { expect, it } from 'vitest';
import { GroupedTimes, toTimeFigures } from './group-times';
import { bucketOf } from './time-histogram';

const times = (warmMs: number, requests: number, coldStarts: number, initMs: number) => ({
  requests,
  coldStarts,
  initMsSum: coldStarts * initMs,
  warm: new Map([[bucketOf(warmMs), requests - coldStarts]]),
  coldRun: new Map(coldStarts === 0 ? [] : [[bucketOf(warmMs), coldStarts]]),
  init: new Map(coldStarts === 0 ? [] : [[bucketOf(initMs), coldStarts]]),
  cold: new Map(coldStarts === 0 ? [] : [[bucketOf(initMs + warmMs), coldStarts]]),
});
const zip = {
  packageType: 'Zip',
  architecture: 'arm64',
  runtime: 'python3.12',
  memoryMb: 512,
  module: 'Cora',
};
const image = { ...zip, packageType: 'Image', runtime: null };

it('has a function’s own times apart from what callers wait for', () => {
  const figures = toTimeFigures(times(100, 100, 10, 6000));
  expect(figures.msP95).toBeLessThan(106);
  expect(figures.callersMsP95).toBeGreaterThan(5500);
  expect(figures.initMsEach).toBe(600);
  expect(toTimeFigures(times(100, 50, 0, 0))).toMatchObject({ initMsP95: null, initMsEach: 0 });
});

it('puts requests of functions that are alike together, weighed by how many they are', () => {
  const grouped = new GroupedTimes();
  grouped.add(zip, times(50, 900, 0, 0));
  grouped.add(zip, times(2000, 100, 10, 500));
  grouped.add(image, times(600, 300, 30, 6000));
  const [first, second] = grouped.figuresOf('packageType');
  expect(first).toMatchObject({ value: 'Zip', functions: 2, requests: 1000, coldStarts: 10 });
  expect(first?.msP50).toBeLessThan(55);
  expect(first?.msP95).toBeGreaterThan(1900);
  expect(second).toMatchObject({ value: 'Image', functions: 1 });
  expect(grouped.figuresOf('runtime').map(({ value }) => value)).toEqual(['python3.12', null]);
  expect(grouped.figuresOf('memoryMb')).toMatchObject([{ value: '512', functions: 3 }]);
});

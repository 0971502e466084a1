import type { ColdStartHour } from './cold-start-query';
import { mergeHistograms } from './time-histogram';

/** Several periods as one that starts at `start`: counts, sums and histograms add up. */
export function addColdStarts(periods: readonly ColdStartHour[], start: Date): ColdStartHour {
  const sum = (pick: (period: ColdStartHour) => number) =>
    periods.reduce((total, period) => total + pick(period), 0);
  return {
    start,
    requests: sum(({ requests }) => requests),
    coldStarts: sum(({ coldStarts }) => coldStarts),
    initMsSum: sum(({ initMsSum }) => initMsSum),
    billedInitMs: sum(({ billedInitMs }) => billedInitMs),
    warm: mergeHistograms(periods.map(({ warm }) => warm)),
    coldRun: mergeHistograms(periods.map(({ coldRun }) => coldRun)),
    init: mergeHistograms(periods.map(({ init }) => init)),
    cold: mergeHistograms(periods.map(({ cold }) => cold)),
  };
}

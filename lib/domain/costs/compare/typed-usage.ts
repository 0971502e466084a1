import type { Observation } from './part';

/** What a comparison of a usage given by hand starts from: nothing measured, in a region. */
export function toTypedUsage(region: string) {
  return {
    title: 'A usage given by hand',
    region,
    module: null,
    workload: null,
    observations: [nothingObserved(region)],
    leftOut: [],
    window: 'Nothing is measured; all of it was given by hand.',
  };
}

/** A workload of which nothing is known but its region. */
export function nothingObserved(region: string) {
  return {
    name: 'Usage',
    region,
    values: {},
    missing: {},
    shape: '',
    peakConcurrency: null,
    requestRange: null,
    runsAs: null,
    times: null,
    latencyMsP95: { known: false, reason: 'nothing is measured of a usage given by hand' },
  } as const satisfies Observation;
}

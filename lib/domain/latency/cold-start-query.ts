import { bucketsPerE, leastMs, type TimeHistogram } from './time-histogram';

/** The most rows Logs Insights gives in one answer. */
export const rowsPerQuery = 10_000;

/**
 * Counts the REPORT lines of log groups by group, hour and buckets of Duration and INIT, in the text format and the
 * JSON format alike; where SnapStart restores an environment, the restore takes the place of INIT. Buckets rather than percentiles: those of hours add up to days, and to cold and warm apart.
 */
export const coldStartQuery = `filter @type = "REPORT" or type = "platform.report"
| parse @message /Restore Duration: (?<restoreMs>.*?) ms/
| fields coalesce(@duration, record.metrics.durationMs) as runMs,
    coalesce(@initDuration, record.metrics.initDurationMs, restoreMs, record.metrics.restoreDurationMs) as initMs,
    coalesce(@billedDuration, record.metrics.billedDurationMs) as billedMs
| fields floor(log(greatest(runMs, ${leastMs})) * ${bucketsPerE}) as runBucket,
    floor(log(greatest(initMs, ${leastMs})) * ${bucketsPerE}) as initBucket, ceil(runMs) as runWholeMs
| stats count(*) as requests, count(initMs) as cold, sum(runMs) as runSum, sum(initMs) as initSum,
    sum(billedMs) as billedSum, sum(runWholeMs) as runWholeSum by @log, bin(1h), runBucket, initBucket
| limit ${rowsPerQuery}`;

/** What the requests of one function in one hour waited for; times in ms. */
export interface ColdStartHour {
  readonly start: Date;
  readonly requests: number;
  readonly coldStarts: number;
  readonly initMsSum: number;
  /** Of INIT what AWS bills; none where it billed for the run alone. */
  readonly billedInitMs: number;
  /** Duration of warm requests, and of cold ones, which leaves their INIT out. */
  readonly warm: TimeHistogram;
  readonly coldRun: TimeHistogram;
  readonly init: TimeHistogram;
  /** INIT and Duration of cold requests together: what their callers waited for. */
  readonly cold: TimeHistogram;
}

/** One row of an answer, by the names of its fields; what is absent is not in it. */
export type QueryRow = Readonly<Record<string, string>>;

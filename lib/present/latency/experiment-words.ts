import type { Experiment, Finding } from '@/lib/contracts/experiment-shapes';
import type { ExperimentState } from '@/lib/domain/latency/experiments/experiment-state';
import { formatCountOf } from '@/lib/format/number';
import { formatChange, formatStatistic, labelOfStatistic, sayVerdict } from './statistic-words';

type Tone = 'good' | 'attention' | 'bad' | 'progress' | 'neutral';

/** How an experiment stands, as a word and its tone. */
export function experimentStanding(state: ExperimentState): { readonly tone: Tone; readonly word: string } {
  switch (state) {
    case 'planned':
      return { tone: 'neutral', word: 'waits for its change' };
    case 'running':
      return { tone: 'progress', word: 'running' };
    case 'concluded':
      return { tone: 'good', word: 'concluded' };
    case 'cancelled':
      return { tone: 'neutral', word: 'cancelled' };
  }
}

/** A verdict's tone: lower is better of every statistic. */
export function verdictTone(verdict: Finding['verdict']): Tone {
  return { lower: 'good', higher: 'attention', similar: 'neutral', notEnoughData: 'neutral' }[
    verdict
  ] as Tone;
}

/** What is known of one statistic, as one sentence: "Cold starts: fewer, 1.4 % to 0 % of requests". */
export function sayFinding(finding: Finding): string {
  const { statistic, verdict, before, after, difference } = finding;
  const label = labelOfStatistic(statistic);
  if (verdict === 'notEnoughData' || before === null || after === null || difference === null) {
    return `${label}: ${sayNotEnough(finding)}`;
  }
  const levels = `${formatStatistic(statistic, before)} before, ${formatStatistic(statistic, after)} after`;
  return `${label}: ${sayVerdict(statistic, verdict)}, ${levels} (${formatChange(difference.estimate)}).`;
}

/** Why there is no verdict and about how long it would take: "not enough data yet, about 3 more days; …". */
export function sayNotEnough({ why, moreDays }: Finding): string {
  const wait = moreDays === null ? '' : `, about ${formatCountOf(moreDays, 'more day')}`;
  return `not enough data yet${wait}${why === null ? '' : `: ${why}`}.`;
}

/** An experiment's answer so far in one line. */
export function summariseExperiment(experiment: Experiment): string {
  const { state, workloads, days, plannedDays, change, endReason } = experiment;
  if (state === 'planned') {
    return `Its baseline is frozen. It begins when change ${change?.number ?? ''} is in force.`;
  }
  if (state === 'cancelled') return `Cancelled. ${endReason ?? ''}`;
  const [first, ...others] = workloads;
  const lead = state === 'running' ? `Day ${days} of ${plannedDays}. ` : '';
  if (!first?.primary) return `${lead}Nothing has been compared yet.`;
  const more = others.length > 0 ? ` And ${formatCountOf(others.length, 'more workload')}.` : '';
  return `${lead}${sayFinding(first.primary)}${more}`;
}

/** The list's first line. */
export function summariseExperiments(experiments: readonly Experiment[]): string {
  const open = experiments.filter(({ state }) => state === 'planned' || state === 'running').length;
  if (experiments.length === 0) return 'Whether a change did what it was made for.';
  return open === 0
    ? `None is under way; ${formatCountOf(experiments.length, 'experiment')} in all.`
    : `${open} under way.`;
}

import type { ExperimentEvidence } from '@/lib/contracts/experiment-evidence';
import type { ExperimentDetail } from '@/lib/contracts/experiment-shapes';
import { sayFinding } from './experiment-words';
import {
  formatChange,
  formatStatistic,
  labelOfStatistic,
  sayPrediction,
  sayVerdict,
} from './statistic-words';

/** What a concluded experiment came to, as a decision can hold it; null of one that has not concluded. */
export function experimentEvidence(detail: ExperimentDetail): ExperimentEvidence | null {
  const { id, number, title, state, primary, change, startsAt, endedAt, endReason, days, observed } = detail;
  if (state !== 'concluded' || startsAt === null || endedAt === null) return null;
  return {
    kind: 'experiment',
    experiment: { id, number, title },
    words: observed.flatMap(({ workload, result }) => {
      const decisive = result?.findings.find(({ statistic }) => statistic === primary);
      return decisive ? `${workload.name}: ${sayFinding(decisive)}` : [];
    }),
    concludedAt: endedAt,
    endReason: endReason ?? '',
    change: change && { id: change.id, number: change.number, title: change.title },
    since: startsAt,
    days,
    primary,
    workloads: observed.map(({ workload, baseline, prediction, held, result }) => ({
      workload,
      baseline: {
        from: new Date(baseline.from).toISOString(),
        until: new Date(baseline.until).toISOString(),
      },
      findings: (result?.findings ?? []).map((finding) => ({
        statistic: finding.statistic,
        verdict: finding.verdict,
        before: finding.before,
        after: finding.after,
        low: finding.difference?.low ?? null,
        high: finding.difference?.high ?? null,
        confidence: finding.confidence,
        requestsBefore: finding.requestsBefore,
        requestsAfter: finding.requestsAfter,
        predicted: prediction.known
          ? (prediction.value.figures.find(({ statistic }) => statistic === finding.statistic)?.value ?? null)
          : null,
        held: held.find(({ statistic }) => statistic === finding.statistic)?.verdict ?? null,
      })),
      pricesAsOf: prediction.known ? prediction.value.pricesAsOf : null,
    })),
  };
}

type Workload = ExperimentEvidence['workloads'][number];

/** Evidence as Markdown for a decision's text: a sentence, a table for each workload, and where it comes from. */
export function toEvidenceMarkdown(evidence: ExperimentEvidence, href: string): string {
  const { experiment, words, change, since, days, workloads, concludedAt } = evidence;
  const observes = change ? `change ${change.number} (${change.title})` : 'what was done by other means';
  return [
    `**Experiment ${experiment.number}, [${experiment.title}](${href})**, on ${observes}, ${days} days from ${since.slice(0, 16)} UTC, concluded ${concludedAt.slice(0, 10)}.`,
    ...words,
    ...workloads.map(toTable),
  ].join('\n\n');
}

function toTable({ workload, findings, baseline }: Workload): string {
  const measured = findings.filter(({ before, after }) => before !== null && after !== null);
  const rows = measured.map(({ statistic, verdict, before, after, low, high, predicted, held }) =>
    [
      labelOfStatistic(statistic),
      before === null ? '' : formatStatistic(statistic, before),
      after === null ? '' : formatStatistic(statistic, after),
      low === null || high === null ? '' : `${formatChange(low)} to ${formatChange(high)}`,
      sayVerdict(statistic, verdict),
      predicted === null || held === null
        ? ''
        : `${formatStatistic(statistic, predicted)}, ${sayPrediction(held)}`,
    ].join(' | '),
  );
  return [
    `${workload.name}, against ${baseline.from.slice(0, 10)} to ${baseline.until.slice(0, 10)}:`,
    '',
    '| Statistic | Before | After | Change | Verdict | Predicted |',
    '| --- | ---: | ---: | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}

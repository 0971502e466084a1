import { expect, it, test } from 'vitest';
import type { Experiment, ExperimentDetail, Finding } from '@/lib/contracts/experiment-shapes';
import type { PeriodSample } from '@/lib/domain/latency/experiments/statistic';
import { sayBaseline, toExperimentChart } from './experiment-chart';
import { experimentEvidence, toEvidenceMarkdown } from './experiment-evidence';
import { sayFinding, summariseExperiment } from './experiment-words';
import { formatChange } from './statistic-words';

const finding: Finding = {
  statistic: 'coldShare',
  verdict: 'lower',
  before: 0.0143,
  after: 0,
  difference: { estimate: -0.98, low: -0.99, high: -0.97 },
  confidence: 0.97,
  unit: 'hour',
  pairs: 168,
  weekdays: 7,
  requestsBefore: 28_221,
  requestsAfter: 29_338,
  why: null,
  moreDays: null,
};

const experiment: Experiment = {
  id: '00000000-0000-4000-8000-000000000001',
  number: 4,
  title: 'Three provisioned',
  state: 'running',
  primary: 'coldShare',
  change: { id: '00000000-0000-4000-8000-000000000002', number: 12, title: 'Switch on 3', phase: 'inForce' },
  workloads: [
    { id: '00000000-0000-4000-8000-000000000003', kind: 'function', name: 'valuation', primary: finding },
  ],
  startsAt: '2026-11-16T10:20:00.000Z',
  plannedDays: 7,
  days: 4,
  createdAt: '2026-11-16T10:15:00.000Z',
  createdBy: 'Tess',
  evaluatedAt: null,
  endedAt: null,
  endReason: null,
};

test.each([
  [-0.23, '−23 %'],
  [0.041, '+4.1 %'],
  [0.0004, '0 %'],
  [122, '123 ×'],
])('a change of %s reads %s', (change, words) => expect(formatChange(change)).toBe(words));

it('says a finding with its levels, and what is missing where there is no verdict', () => {
  expect(sayFinding(finding)).toBe('Cold starts: fewer, 1.4 % before, 0 % after (−98 %).');
  const open: Finding = {
    ...finding,
    verdict: 'notEnoughData',
    difference: null,
    why: 'two days',
    moreDays: 3,
  };
  expect(sayFinding(open)).toBe('Cold starts: not enough data yet, about 3 more days: two days.');
});

it('answers for an experiment wherever it stands', () => {
  expect(summariseExperiment(experiment)).toMatch(/^Day 4 of 7\. Cold starts: fewer/);
  expect(summariseExperiment({ ...experiment, state: 'planned' })).toContain('when change 12 is in force');
  expect(
    summariseExperiment({ ...experiment, state: 'cancelled', endReason: 'Change 12 was dropped.' }),
  ).toBe('Cancelled. Change 12 was dropped.');
});

const monday = Date.parse('2026-11-09T00:00:00Z');
const hour = (at: number, requests: number, coldStarts: number): PeriodSample => ({
  at,
  requests,
  coldStarts,
  msP50: 100,
  msP95: 200,
  msP99: 300,
  initMsP50: 1000,
  initMsP95: 2000,
  errors: 0,
  usd: null,
});

it('draws what was measured and, since the change, the same hour of the week before it, with gaps as gaps', () => {
  const week = 7 * 86_400_000;
  const observed: ExperimentDetail['observed'][number] = {
    workload: { id: experiment.id, kind: 'function', name: 'valuation' },
    baseline: {
      from: monday,
      until: monday + week,
      hours: [hour(monday, 100, 5), hour(monday + 5 * 3_600_000, 100, 1)],
      days: [],
    },
    prediction: { known: false, reason: 'of none' },
    held: [],
    result: { findings: [finding], after: { hours: [hour(monday + week, 100, 0)], days: [] } },
  };
  const model = toExperimentChart({ observed, statistic: 'coldShare', mark: null });
  const [measured, before] = model.series;
  expect(measured?.points.map(({ value }) => value)).toEqual([0.05, null, 0.01, null, 0]);
  expect(before?.points).toEqual([{ at: '2026-11-16T00:00:00.000Z', value: 0.05 }]);
  expect(model.summary).toBe(
    '1.4 % before, 0 % since, over 168 hours that have the same of the week before.',
  );
  expect(sayBaseline(observed)).toMatch(/^One week, 2026-11-09 00:00 to 2026-11-16 00:00 UTC, 2 hours/);
});

it('is evidence once it has concluded, and reads as Markdown', () => {
  const observed: ExperimentDetail['observed'] = [
    {
      workload: { id: experiment.id, kind: 'function', name: 'valuation' },
      baseline: { from: monday, until: monday + 7 * 86_400_000, hours: [], days: [] },
      prediction: {
        known: true,
        value: {
          figures: [{ statistic: 'coldShare', value: 0.0001, low: 0, high: 0.001 }],
          inputs: [],
          assumptions: [],
          pricesAsOf: '2026-09-11',
          region: 'us-east-1',
        },
      },
      held: [{ statistic: 'coldShare', verdict: 'asPredicted' }],
      result: { findings: [finding], after: { hours: [], days: [] } },
    },
  ];
  const detail: ExperimentDetail = { ...experiment, window: null, evidence: null, observed };
  expect(experimentEvidence(detail)).toBeNull();
  const endedAt = '2026-11-23T11:00:00.000Z';
  const evidence = experimentEvidence({
    ...detail,
    state: 'concluded',
    endedAt,
    endReason: 'Its 7 days are over.',
  });
  if (!evidence) throw new Error('concluded, so there is evidence');
  expect(evidence).toMatchObject({ kind: 'experiment', change: { number: 12 }, primary: 'coldShare' });
  const text = toEvidenceMarkdown(evidence, 'https://console/latency/experiments/4');
  expect(text).toContain('[Three provisioned](https://console/latency/experiments/4)');
  expect(text).toContain('| Cold starts | 1.4 % | 0 % | −99 % to −97 % | fewer | < 0.1 %, as predicted |');
});

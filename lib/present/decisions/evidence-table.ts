import type { EvidenceContent } from '@/lib/contracts/decisions/evidence-shapes';
import { formatMoney } from '@/lib/format/money';
import { formatNumber } from '@/lib/format/number';
import { formatChange, formatStatistic, labelOfStatistic, sayVerdict } from '../latency/statistic-words';

export interface EvidenceTable {
  readonly columns: readonly { readonly label: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** What it was computed from, one line each. */
  readonly basis: readonly string[];
}

const unknown = 'unknown';
const text = (label: string) => ({ label, isNumber: false });
const number = (label: string) => ({ label, isNumber: true });

/** Frozen evidence as a table, from nothing but what was frozen. */
export function toEvidenceTable(content: EvidenceContent): EvidenceTable {
  switch (content.kind) {
    case 'comparison':
      return ofComparison(content.snapshot.report);
    case 'experiment':
      return ofExperiment(content);
    case 'query':
      return ofQuery(content);
  }
}

type Of<Kind extends EvidenceContent['kind']> = Extract<EvidenceContent, { kind: Kind }>;

function ofComparison({
  options,
  assumptions,
  leftOut,
}: Of<'comparison'>['snapshot']['report']): EvidenceTable {
  const isOfSeveral = new Set(assumptions.map(({ workload }) => workload)).size > 2;
  return {
    columns: [text('Way to run it'), number('USD a month'), number('p95')],
    rows: options.map(({ label, cost, latency }) => [
      label,
      cost.known ? formatMoney(cost.value.usd) : `${unknown}: ${cost.reason}`,
      latency.known ? `${formatNumber(Math.round(latency.value.ms))} ms` : unknown,
    ]),
    basis: [
      ...assumptions.map((one) => sayAssumption(one, isOfSeveral)),
      ...leftOut.map(({ name, reason }) => `Left out: ${name}, ${reason}`),
    ],
  };
}

type Assumption = Of<'comparison'>['snapshot']['report']['assumptions'][number];

function sayAssumption({ workload, label, value, unit, words }: Assumption, namesIt: boolean): string {
  const of = namesIt && workload !== null ? `${workload}, ` : '';
  const shown =
    value === null
      ? unknown
      : [typeof value === 'number' ? formatNumber(value) : value, unit].filter(Boolean).join(' ');
  return `${of}${label}: ${shown}, ${words}`;
}

function ofExperiment({ workloads, endReason, change }: Of<'experiment'>): EvidenceTable {
  return {
    columns: [
      ...['Workload', 'Statistic'].map(text),
      ...['Before', 'After'].map(number),
      ...['Change', 'Verdict'].map(text),
    ],
    rows: workloads.flatMap(({ workload, findings }) =>
      findings.map(({ statistic, before, after, low, high, verdict }) => [
        workload.name,
        labelOfStatistic(statistic),
        before === null ? unknown : formatStatistic(statistic, before),
        after === null ? unknown : formatStatistic(statistic, after),
        low === null || high === null ? unknown : `${formatChange(low)} to ${formatChange(high)}`,
        sayVerdict(statistic, verdict),
      ]),
    ),
    basis: [
      change ? `Change ${change.number}: ${change.title}` : 'What was done by other means',
      ...workloads.map(
        ({ workload, baseline }) =>
          `${workload.name} against ${baseline.from.slice(0, 10)} to ${baseline.until.slice(0, 10)}`,
      ),
      ...(endReason === '' ? [] : [endReason]),
    ],
  };
}

function ofQuery({ label, unit, about, field, rows }: Of<'query'>): EvidenceTable {
  return {
    columns: [
      ...['Workload', 'Region', 'Stage'].map(text),
      number(unit === null ? label : `${label}, ${unit}`),
    ],
    rows: rows.map(({ name, region, stage, value }) => [
      name,
      region,
      stage ?? unknown,
      value === null ? unknown : formatNumber(value),
    ]),
    basis: [`${field}: ${about}`],
  };
}

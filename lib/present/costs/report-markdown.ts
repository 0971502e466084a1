import type { SnapshotContent } from '@/lib/contracts/costs/scenario-shapes';
import { sayValue } from './compare-assumptions';

/** A frozen comparison as Markdown: verdict, options, crossings, lines with their sources, assumptions, checked figures. */
export function toReportMarkdown(content: SnapshotContent): string {
  const { name, note, takenAt, report, figures } = content;
  const labelOf = new Map(report.options.map(({ id, label }) => [id, label]));
  return [
    `# ${plain(name)}`,
    ...(note ? [plain(note)] : []),
    `**${plain(report.verdict)}**`,
    `${report.region}, ${report.requests.toLocaleString('en-US')} requests a month. ${plain(report.window)}. Computed ${takenAt} at prices of ${report.prices.oldest} to ${report.prices.newest}.`,
    '## Options',
    table(
      ['Option', 'US dollars a month', 'per million requests', 'p95'],
      report.options.map(({ label, cost, latency }) => [
        label,
        cost.known ? cost.value.usd : `not compared: ${cost.reason}`,
        cost.known ? (cost.value.perMillionUsd ?? '') : '',
        latency.known ? `${Math.round(latency.value.ms)} ms` : `unknown: ${latency.reason}`,
      ]),
    ),
    '## Crossings',
    report.crossings.length === 0
      ? 'None over the range compared.'
      : table(
          ['Requests a month', 'cheaper from there', 'dearer from there'],
          report.crossings.map((one) => [
            one.requests.toLocaleString('en-US'),
            labelOf.get(one.cheaper) ?? one.cheaper,
            labelOf.get(one.dearer) ?? one.dearer,
          ]),
        ),
    ...report.options.flatMap(toLines),
    '## Assumptions',
    table(
      ['Assumption', 'Workload', 'Value', 'Basis', 'From'],
      report.assumptions.map((one) => [
        one.label,
        one.workload ?? 'all',
        sayValue(one.field, one.value, one.unit),
        one.basis,
        one.words,
      ]),
    ),
    ...(report.leftOut.length === 0
      ? []
      : [
          '## Left out',
          table(
            ['Workload', 'Why'],
            report.leftOut.map((one) => [one.name, one.reason]),
          ),
        ]),
    ...(figures.length === 0
      ? []
      : [
          '## The document’s figures',
          table(
            ['Figure', 'Document', 'Ours', 'Verdict', 'Because'],
            figures.map((one) => [one.label, one.stated, one.ours, one.verdict, one.because]),
          ),
        ]),
    '',
  ].join('\n\n');
}

function toLines({ label, cost, notes }: SnapshotContent['report']['options'][number]): string[] {
  if (!cost.known) return [];
  return [
    `## ${plain(label)}`,
    table(
      ['Line', 'Quantity', 'Unit price', 'Amount', 'Source'],
      cost.value.estimate.lines.map((line) => [
        line.label,
        `${line.quantity.known ? line.quantity.value : 'unknown'} ${line.unit} (${line.basis})`,
        line.unitPrice.known ? `$${line.unitPrice.value.usd}` : 'unknown',
        line.amount.known ? `$${line.amount.value}` : 'unknown',
        line.unitPrice.known ? `${line.unitPrice.value.source}, ${line.unitPrice.value.asOf}` : '',
      ]),
    ),
    ...notes.map(plain),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function plain(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll(/[|\\<>*_`[\]#]/g, (mark) => `\\${mark}`);
}

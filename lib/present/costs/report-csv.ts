import type { SnapshotContent } from '@/lib/contracts/costs/scenario-shapes';
import { sayValue } from './compare-assumptions';

type Cell = string | number | null;

/** A frozen comparison as CSV (RFC 4180): its lines, crossings, assumptions and checked figures, exact. */
export function toReportCsv({ name, takenAt, report, figures }: SnapshotContent): string {
  const labelOf = new Map(report.options.map(({ id, label }) => [id, label]));
  const rows: Cell[][] = [
    ['Comparison', name],
    ['Computed at', takenAt],
    ['Verdict', report.verdict],
    ['Region', report.region],
    ['Requests a month', report.requests],
    ['Usage', report.window],
    ['Prices from', report.prices.oldest, 'to', report.prices.newest],
    [],
    [
      'Option',
      'Line',
      'Quantity',
      'Unit',
      'Basis',
      'Unit price USD',
      'Source',
      'As of',
      'Amount USD',
      'Formula',
    ],
    ...report.options.flatMap(toLines),
    [],
    ['Crossing at requests a month', 'Cheaper from there', 'Dearer from there'],
    ...report.crossings.map((one) => [
      one.requests,
      labelOf.get(one.cheaper) ?? one.cheaper,
      labelOf.get(one.dearer) ?? one.dearer,
    ]),
    [],
    ['Assumption', 'Workload', 'Value', 'Basis', 'From'],
    ...report.assumptions.map((one) => [
      one.label,
      one.workload,
      sayValue(one.field, one.value, one.unit),
      one.basis,
      one.words,
    ]),
    ...report.leftOut.map(({ name: left, reason }) => ['Left out', left, reason]),
    ...(figures.length === 0 ? [] : [[], ['Figure', 'Document', 'Ours', 'Verdict', 'Because']]),
    ...figures.map((one) => [one.label, one.stated, one.ours, one.verdict, one.because]),
  ];
  return `${rows.map((row) => row.map(toCell).join(',')).join('\r\n')}\r\n`;
}

function toLines({ label, cost }: SnapshotContent['report']['options'][number]): Cell[][] {
  if (!cost.known) return [[label, 'not compared', null, null, null, null, null, null, null, cost.reason]];
  const { estimate, usd } = cost.value;
  return [
    ...estimate.lines.map((line) => [
      label,
      line.label,
      line.quantity.known ? line.quantity.value : 'unknown',
      line.unit,
      line.basis,
      line.unitPrice.known ? line.unitPrice.value.usd : 'unknown',
      line.unitPrice.known ? line.unitPrice.value.source : null,
      line.unitPrice.known ? line.unitPrice.value.asOf : null,
      line.amount.known ? line.amount.value : 'unknown',
      line.formula,
    ]),
    [label, 'Total a month', null, null, null, null, null, null, usd, null],
  ];
}

// A spreadsheet runs text that begins like a formula; an apostrophe marks it as text.
function toCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

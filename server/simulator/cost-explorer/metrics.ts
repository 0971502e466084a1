import { oneOf, requireAll } from '../constraints';
import { type Input, texts } from '../input';
import type { BillLine } from './bill/line';
import { invalid } from './errors';

/** By the names AWS's answers use. No discount by contract is simulated, so net is the same as not net. */
const readers: Readonly<Record<string, (line: BillLine) => number>> = {
  UnblendedCost: (line) => line.unblended,
  BlendedCost: (line) => line.unblended,
  AmortizedCost: (line) => line.amortized,
  NetUnblendedCost: (line) => line.unblended,
  NetAmortizedCost: (line) => line.amortized,
  UsageQuantity: (line) => line.quantity,
  NormalizedUsageAmount: () => 0,
};

const names = Object.keys(readers);

function canonical(given: string): string {
  const folded = given.replaceAll('_', '').toLowerCase();
  return names.find((name) => name.toLowerCase() === folded) ?? given;
}

/** The Metrics of the input by their names in the answer. Throws when there is none or an unknown one. */
export function readMetrics(input: Input): readonly string[] {
  const metrics = texts(input, 'Metrics').map(canonical);
  if (metrics.length === 0) throw invalid('Metrics must not be empty.');
  requireAll(metrics.map((metric) => oneOf(metric, 'metrics', names)));
  return metrics;
}

function unitOf(metric: string, lines: readonly BillLine[]): string {
  if (!/Quantity|Amount/.test(metric)) return 'USD';
  const units = new Set(lines.filter((line) => line.quantity > 0).map((line) => line.unit));
  const [only] = units;
  return units.size === 1 && only !== undefined ? only : 'N/A';
}

/** The sum of one metric over lines. */
export function sumOf(metric: string, lines: readonly BillLine[]): number {
  const read = readers[metric] ?? (() => 0);
  return lines.reduce((sum, line) => sum + read(line), 0);
}

/** The sums of lines as AWS writes them; a quantity over several units has the unit N/A. */
export function totals(metrics: readonly string[], lines: readonly BillLine[]) {
  return Object.fromEntries(
    metrics.map((metric) => {
      const amount = sumOf(metric, lines);
      const written = Math.abs(amount) < 5e-11 ? '0' : amount.toFixed(10).replace(/\.?0+$/, '');
      return [metric, { Amount: written, Unit: unitOf(metric, lines) }];
    }),
  );
}

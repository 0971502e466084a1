import type { BillLine } from './bill/line';

const readers: Readonly<Record<string, (line: BillLine) => string>> = {
  SERVICE: (line) => line.service,
  USAGE_TYPE: (line) => line.usageType,
  LINKED_ACCOUNT: (line) => line.account,
  REGION: (line) => line.region,
  OPERATION: (line) => line.operation,
  RECORD_TYPE: (line) => line.recordType,
};

/** The dimensions that lines can be filtered and grouped by. */
export const dimensionNames: readonly string[] = Object.keys(readers);

/** The value of a dimension on a line; empty for a dimension that no line has. */
export function dimensionOf(line: BillLine, name: string): string {
  return readers[name]?.(line) ?? '';
}

import type { InventoryRow } from '@/lib/contracts/inventory';
import type { InventoryField } from './inventory-fields';

/** The rows and fields shown, in their order, as CSV (RFC 4180): numbers plain, times ISO, what is unknown says so. */
export function toCsv(fields: readonly InventoryField[], rows: readonly InventoryRow[]): string {
  const head = fields.map(({ header }) => quote(header)).join(',');
  const lines = rows.map((row) => fields.map((field) => toCell(field, row)).join(','));
  return `${[head, ...lines].join('\r\n')}\r\n`;
}

function toCell(field: InventoryField, row: InventoryRow): string {
  const read = field.read(row);
  switch (read.kind) {
    case 'value':
      return typeof read.value === 'number' ? String(read.value) : quote(defuse(read.value));
    case 'none':
      return quote(read.word);
    case 'unknown':
      return 'unknown';
    case 'inapplicable':
      return '';
  }
}

/** Text that a spreadsheet would run as a formula is marked as text. */
function defuse(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

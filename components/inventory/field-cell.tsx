import { formatCount, formatNumber } from '@/lib/format/number';
import type { FieldValue } from '@/lib/present/inventory/inventory-fields';

interface FieldCellProps {
  readonly read: FieldValue;
  /** A number in words; a count or a decimal where none is said. */
  readonly format?: (value: number) => string;
}

/** A field in a table: its value, or in words why there is none. */
export function FieldCell({ read, format }: FieldCellProps) {
  switch (read.kind) {
    case 'value':
      return typeof read.value === 'number' ? (
        (format ?? (Number.isInteger(read.value) ? formatCount : formatNumber))(read.value)
      ) : (
        <span className="truncate" title={read.value}>
          {read.value}
        </span>
      );
    case 'none':
      return <span className="text-ink-3">{read.word}</span>;
    case 'unknown':
      return (
        <span
          className="text-ink-3 underline decoration-dotted decoration-line-strong underline-offset-2"
          title={`unknown: ${read.why}`}
        >
          unknown
        </span>
      );
    case 'inapplicable':
      return <span className="sr-only">does not apply</span>;
  }
}

import type { FieldKey } from './field-keys';

/** A fact as the record states it, with the line it stands in. */
export interface StatedField {
  readonly key: FieldKey;
  readonly value: string;
  readonly line: number;
  readonly lastLine: number;
  /** `below`: its label is a line of its own above it. */
  readonly from: 'frontMatter' | 'table' | 'line' | 'below';
}

import type { ScannedLine } from './scan';

/** A row of a pipe table. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
  /** The row of dashes under the head. */
  readonly isRule: boolean;
  /** Which table it belongs to, by the line of its first row. */
  readonly table: number;
}

/** Every row of every pipe table; a pipe escaped or in code is part of its cell. */
export function tableRows(lines: readonly ScannedLine[]): Row[] {
  const rows: Row[] = [];
  let table = 0;
  for (const { text, number, kind } of lines) {
    if (kind !== 'text' || !/^\s*\|/.test(text)) {
      table = 0;
      continue;
    }
    table = table === 0 ? number : table;
    const cells = splitCells(text);
    rows.push({ cells, line: number, table, isRule: cells.every((cell) => /^:?-+:?$/.test(cell)) });
  }
  return rows;
}

function splitCells(text: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let code = false;
  // Wikis mark the cells of a head by two bars.
  const row = /^\s*\|\|/.test(text) ? text.replaceAll('||', '|') : text;
  const inner = row.trim().replace(/^\|/, '');
  for (let at = 0; at < inner.length; at += 1) {
    const sign = inner[at] ?? '';
    if (sign === '\\' && inner[at + 1] === '|') {
      cell += '|';
      at += 1;
    } else if (sign === '|' && !code) {
      cells.push(cell.trim());
      cell = '';
    } else {
      if (sign === '`') code = !code && inner.indexOf('`', at + 1) > 0;
      cell += sign;
    }
  }
  if (cell.trim() !== '') cells.push(cell.trim());
  return cells;
}

import type { Element, Root } from 'hast';
import { blocksOf } from './blocks-of';

const holders = new Set(['p', 'li', 'pre', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Notes each line on the innermost block that holds it; lines that no block holds are passed to the next one. */
export function markLines(tree: Root, lines: readonly number[]): void {
  if (lines.length === 0) return;
  const blocks = blocksOf(tree).filter((block) => holders.has(block.tagName) && block.properties.dataLine);
  for (const line of lines) {
    const block = innermost(blocks, line) ?? blocks.find((one) => from(one) >= line) ?? blocks.at(-1);
    if (block) block.properties.dataMarks = [block.properties.dataMarks, line].filter(Boolean).join(' ');
  }
}

/** The first cell of a table's row, else the last block to begin at or before the line and end at or after it. */
function innermost(blocks: readonly Element[], line: number): Element | undefined {
  const around = blocks.filter(
    (block) => from(block) <= line && Number(block.properties.dataLineEnd) >= line,
  );
  const last = around.at(-1);
  return last && /^t[dh]$/.test(last.tagName) ? around.find((block) => /^t[dh]$/.test(block.tagName)) : last;
}

function from(block: Element): number {
  return Number(block.properties.dataLine);
}

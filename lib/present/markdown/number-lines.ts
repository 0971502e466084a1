import type { Root } from 'hast';
import { blocksOf } from './blocks-of';

/** Notes on each block the lines of the text it was read from. */
export function numberLines() {
  return (tree: Root): void => {
    for (const block of blocksOf(tree)) {
      if (!block.position) continue;
      block.properties.dataLine = block.position.start.line;
      block.properties.dataLineEnd = block.position.end.line;
    }
  };
}

import type { Element, ElementContent, Root, RootContent } from 'hast';

const blockNames = new Set([
  ...['p', 'li', 'pre', 'blockquote', 'table', 'tr', 'td', 'th', 'ul', 'ol', 'hr'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
]);

/** The blocks of a tree in the order of the text, the outer before those in it. */
export function blocksOf(tree: Root): Element[] {
  const blocks: Element[] = [];
  const waiting: (RootContent | ElementContent)[] = tree.children.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type !== 'element') continue;
    if (blockNames.has(node.tagName)) blocks.push(node);
    waiting.push(...node.children.toReversed());
  }
  return blocks;
}

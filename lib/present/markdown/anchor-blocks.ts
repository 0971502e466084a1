import type { Element, ElementContent, Root } from 'hast';
import { blocksOf } from './blocks-of';

/** The anchor of the block that begins at a line of the text. */
export function toLineAnchor(line: number): string {
  return `line-${line}`;
}

/** Gives each line's outermost block an anchor, and leads links within the text to the headings they name. */
export function anchorBlocks() {
  return (tree: Root): void => {
    const anchored = new Set<number>();
    const headings = new Map<string, string>();
    for (const block of blocksOf(tree)) {
      const line = Number(block.properties.dataLine);
      if (!Number.isInteger(line) || anchored.has(line)) continue;
      anchored.add(line);
      block.properties.id = toLineAnchor(line);
      if (/^h\d$/.test(block.tagName)) headings.set(toHeadingSlug(textOf(block)), toLineAnchor(line));
    }
    for (const link of linksOf(tree)) {
      const href = String(link.properties.href ?? '');
      const anchor = href.startsWith('#') ? headings.get(href.slice(1).toLowerCase()) : undefined;
      if (anchor) link.properties.href = `#${anchor}`;
    }
  };
}

function linksOf(tree: Root): Element[] {
  const links: Element[] = [];
  const waiting: (Root | ElementContent)[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'element' && node.tagName === 'a') links.push(node);
    if (node.type === 'element' || node.type === 'root') {
      for (const child of node.children) if (child.type !== 'doctype') waiting.push(child);
    }
  }
  return links;
}

function toHeadingSlug(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
}

function textOf(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');
}

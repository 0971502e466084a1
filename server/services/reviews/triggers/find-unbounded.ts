import type { ASTNode } from '@marcbachmann/cel-js';
import { partsOf, type Refusal } from './expression-uses';

const numbers = new Set(['double', 'int', 'uint']);

/**
 * The first place of a checked expression whose result may outgrow the estate, or null: texts and lists that are
 * joined, which a row of loops doubles again and again, and lists within lists, which are compared to their depth.
 */
export function findUnbounded(node: ASTNode): Refusal | null {
  const { start: from, end: to } = node;
  const type = typeOf(node);
  if (node.op === '+' && !numbers.has(type)) {
    return { from, to, message: 'Only numbers can be added: texts and lists can’t be joined.' };
  }
  if (node.op === 'map' || /<.*</.test(type)) {
    return { from, to, message: 'A list can hold numbers, texts or workloads, no lists or maps.' };
  }
  for (const part of partsOf(node)) {
    const found = findUnbounded(part);
    if (found) return found;
  }
  return null;
}

// The library's types leave out what its check notes of each node.
function typeOf(node: ASTNode): string {
  return String(Reflect.get(node, 'checkedType'));
}

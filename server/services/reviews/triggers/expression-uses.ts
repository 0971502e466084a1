import type { ASTNode } from '@marcbachmann/cel-js';
import type { FieldUse } from '@/lib/domain/reviews/collect-seen';
import { type EstateListName, estateListNames } from '@/lib/domain/reviews/estate-model';

/** A place in an expression, in characters from 0, and why it is not allowed there. */
export interface Refusal {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

export interface Walked {
  readonly uses: readonly FieldUse[];
  /** The lists it names, those it only counts included. */
  readonly lists: ReadonlySet<EstateListName>;
  readonly refusals: readonly Refusal[];
}

const loops = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);
const texts = new Set(['startsWith', 'endsWith', 'contains']);
const functions = new Set(['has', 'size', 'sum', 'max', 'min', 'double']);

type Variables = ReadonlyMap<string, EstateListName | null>;

/**
 * What an expression reads, and what it must not do: a loop in a loop and a whole list in one, whose time grows with
 * the square of the estate, and functions whose time or result has no bound, such as regular expressions.
 */
export function walkExpression(root: ASTNode): Walked {
  const uses = new Map<string, FieldUse>();
  const lists = new Set<EstateListName>();
  const refusals: Refusal[] = [];
  const refuse = ({ start, end }: ASTNode, message: string) =>
    refusals.push({ from: start, to: end, message });

  const walk = (node: ASTNode, variables: Variables, isInLoop: boolean): void => {
    if (node.op === 'id') {
      const list = estateListNames.find((name) => name === node.args);
      if (!list || variables.has(node.args)) return;
      lists.add(list);
      if (isInLoop) refuse(node, `Inside a loop a list can only be counted: size(${list}).`);
      return;
    }
    if (node.op === '.') {
      const list = listBehind(node.args[0], variables);
      if (list) uses.set(`${list}.${node.args[1]}`, { list, field: node.args[1] });
      walk(node.args[0], variables, isInLoop);
      return;
    }
    if (node.op === 'call') {
      const [name, args] = node.args;
      if (!functions.has(name)) refuse(node, `There is no function ${name}.`);
      // Counting takes no longer for a longer list.
      for (const arg of args) walk(arg, variables, isInLoop && !(name === 'size' && arg.op === 'id'));
      return;
    }
    if (node.op === 'rcall') {
      const [name, receiver, args] = node.args;
      if (isInLoop && loops.has(name)) refuse(node, 'A loop can’t stand inside another.');
      walk(receiver, variables, isInLoop);
      if (!loops.has(name)) {
        if (!texts.has(name)) refuse(node, `There is no function ${name}.`);
        for (const arg of args) walk(arg, variables, isInLoop);
        return;
      }
      const [variable, ...bodies] = args;
      const inside = new Map(variables);
      if (variable?.op === 'id') inside.set(variable.args, listBehind(receiver, variables));
      for (const body of bodies) walk(body, inside, true);
      return;
    }
    for (const part of partsOf(node)) walk(part, variables, isInLoop);
  };
  walk(root, new Map(), false);
  return { uses: [...uses.values()], lists, refusals };
}

/** The list whose members a node stands for, by name, by variable, or through a filter or an index. */
function listBehind(node: ASTNode, variables: Variables): EstateListName | null {
  if (node.op === 'id') {
    const bound = variables.get(node.args);
    return bound === undefined ? (estateListNames.find((name) => name === node.args) ?? null) : bound;
  }
  if (node.op === 'rcall' && node.args[0] === 'filter') return listBehind(node.args[1], variables);
  if (node.op === '[]') return listBehind(node.args[0], variables);
  return null;
}

/** The nodes right below one. */
export function partsOf({ args }: ASTNode): readonly ASTNode[] {
  return nodesIn(args);
}

function nodesIn(args: unknown): readonly ASTNode[] {
  if (Array.isArray(args)) return args.flatMap(nodesIn);
  return isNode(args) ? [args] : [];
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}

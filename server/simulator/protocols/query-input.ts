import { malformedBody } from '../errors';
import { asRecord, type Input } from '../input';

const maxDepth = 12;

interface Tree extends Map<string, Tree | string> {}

function plant(tree: Tree, path: readonly string[], value: string): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    tree.set(name, value);
    return;
  }
  const child = tree.get(name);
  if (typeof child === 'string') throw malformedBody(`${name} is given both a value and members.`);
  const branch: Tree = child ?? new Map();
  tree.set(name, branch);
  plant(branch, rest, value);
}

function mapEntries(entries: readonly unknown[]): Input {
  const pairs = entries.map((entry) => {
    const found = asRecord(entry);
    return [String(found?.key ?? ''), found?.value];
  });
  return Object.fromEntries(pairs);
}

function toValue(node: Tree | string): unknown {
  if (typeof node === 'string') return node;
  const keys = [...node.keys()];
  if (keys.length > 0 && keys.every((key) => /^\d{1,5}$/.test(key))) {
    const ordered = [...node].sort(([left], [right]) => Number(left) - Number(right));
    return ordered.map(([, child]) => toValue(child));
  }
  const members = Object.fromEntries([...node].map(([key, child]) => [key, toValue(child)]));
  if (keys.length === 1 && Array.isArray(members.member)) return members.member;
  if (keys.length === 1 && Array.isArray(members.entry)) return mapEntries(members.entry);
  return members;
}

/** Input from form parameters such as `Tags.member.1.Key=a`; lists and maps are recognised by their numbering. */
export function parseQueryParameters(form: URLSearchParams): Input {
  const tree: Tree = new Map();
  for (const [name, value] of form) {
    const path = name.split('.');
    if (path.length > maxDepth) throw malformedBody();
    if (name !== 'Action' && name !== 'Version') plant(tree, path, value);
  }
  return asRecord(toValue(tree)) ?? {};
}

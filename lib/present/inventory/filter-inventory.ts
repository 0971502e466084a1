import type { InventoryRow } from '@/lib/contracts/inventory';

/** What the inventory can be narrowed by, each to any of several values. */
export const facetNames = ['kind', 'module', 'packageType', 'runtime', 'architecture', 'managedBy'] as const;
export type FacetName = (typeof facetNames)[number];

export interface InventoryFilter {
  /** Words that must all stand in the name, module, ARN, runtime, account or cluster. */
  readonly text: string;
  readonly facets: Readonly<Record<FacetName, readonly string[]>>;
}

export interface FacetChoice {
  readonly value: string;
  readonly label: string;
  /** Rows it would leave, with every other narrowing in force. */
  readonly count: number;
}

type Counted = { -readonly [Field in keyof FacetChoice]: FacetChoice[Field] };

const reads: Readonly<Record<FacetName, (row: InventoryRow) => { value: string; label: string } | null>> = {
  kind: ({ kind }) => ({ value: kind, label: kind === 'function' ? 'Functions' : 'Services' }),
  module: ({ moduleSlug, moduleName }) =>
    moduleSlug === null
      ? { value: 'unassigned', label: 'unassigned' }
      : { value: moduleSlug, label: moduleName ?? moduleSlug },
  packageType: ({ packageType }) => plain(packageType),
  runtime: ({ runtime }) => plain(runtime),
  architecture: ({ architecture }) => plain(architecture),
  managedBy: ({ managedBy }) => plain(managedBy) ?? { value: 'none', label: 'no tool found' },
};

function plain(value: string | null): { value: string; label: string } | null {
  return value === null ? null : { value, label: value };
}

const haystacks = new WeakMap<InventoryRow, string>();

/** All of a row's words in lower case, made once per row: ten thousand rows are searched at every key. */
function toHaystack(row: InventoryRow): string {
  const known = haystacks.get(row);
  if (known !== undefined) return known;
  const words = [row.name, row.moduleName, row.arn, row.runtime, row.accountName, row.clusterName, row.stage];
  const text = words
    .filter((word) => word !== null)
    .join(' ')
    .toLowerCase();
  haystacks.set(row, text);
  return text;
}

/** The rows that match, in the order they came, and for each facet the choices there are with what each would leave. */
export function filterInventory(rows: readonly InventoryRow[], filter: InventoryFilter) {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const chosen = facetNames.map((name) => ({ name, values: new Set(filter.facets[name]) }));
  const counts = new Map(facetNames.map((name) => [name, new Map<string, Counted>()]));
  const matching: InventoryRow[] = [];
  for (const row of rows) {
    const found = words.every((word) => toHaystack(row).includes(word));
    const misses = found ? chosen.filter(({ name, values }) => !isIn(row, name, values)) : null;
    if (misses?.length === 0) matching.push(row);
    for (const name of facetNames) {
      const counted = misses?.every((miss) => miss.name === name) ?? false;
      count(counts.get(name), reads[name](row), counted);
    }
  }
  return { matching, choices: toChoices(counts) };
}

function isIn(row: InventoryRow, name: FacetName, values: ReadonlySet<string>): boolean {
  if (values.size === 0) return true;
  const read = reads[name](row);
  return read !== null && values.has(read.value);
}

function count(
  choices: Map<string, Counted> | undefined,
  read: { value: string; label: string } | null,
  counted: boolean,
): void {
  if (!choices || !read) return;
  const choice = choices.get(read.value);
  // Counted in place: with ten thousand rows there are sixty thousand of these at every key.
  if (choice) choice.count += counted ? 1 : 0;
  else choices.set(read.value, { ...read, count: counted ? 1 : 0 });
}

function toChoices(counts: ReadonlyMap<FacetName, ReadonlyMap<string, FacetChoice>>) {
  const choices = new Map<FacetName, readonly FacetChoice[]>();
  for (const [name, found] of counts) {
    choices.set(
      name,
      [...found.values()].sort((a, b) => (a.label < b.label ? -1 : 1)),
    );
  }
  return choices;
}

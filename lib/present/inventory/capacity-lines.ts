import type { Change } from '@/lib/contracts/change-shapes';
import type {
  FunctionAlias,
  FunctionDetail,
  ProvisionedConcurrency,
  ScalableTarget,
} from '@/lib/domain/inventory/snapshot';

/** A change under way as the capacity strip shows it. */
export type LineChange = Pick<
  Change,
  'id' | 'number' | 'phase' | 'qualifier' | 'wanted' | 'observed' | 'observedAt'
>;

/** One alias or version that can hold, or holds, provisioned concurrency. */
export interface CapacityLine {
  readonly qualifier: string;
  readonly kind: 'alias' | 'version';
  /** The version requests reach; for a version itself. */
  readonly version: string;
  /** The second version of a weighted alias and its share of requests, 0–1. */
  readonly split: { readonly version: string; readonly share: number } | null;
  readonly provisioned: ProvisionedConcurrency | null;
  readonly scaling: ScalableTarget | null;
  /** Another alias or version through which the same version already holds provisioned concurrency. */
  readonly heldThrough: string | null;
  /** The change under way here; `provisioned` is then what AWS last reported to it. */
  readonly change: LineChange | null;
}

/** The capacity strip of a function: every alias, then the versions that hold capacity or scaling themselves. */
export function toCapacityLines(
  detail: FunctionDetail,
  underWay: readonly LineChange[] = [],
): CapacityLine[] {
  const aliases = [...detail.aliases].sort((a, b) => a.name.localeCompare(b.name));
  const named = new Set(aliases.map((alias) => alias.name));
  const bare = [...detail.provisioned.map((one) => one.qualifier), ...detail.scaling.map(toQualifier)]
    .filter((qualifier) => qualifier !== '' && !named.has(qualifier))
    .filter((qualifier, index, all) => all.indexOf(qualifier) === index);
  return [
    ...aliases.map((alias) => toLine(detail, alias.name, 'alias', alias.version, toSplit(alias))),
    ...bare.map((version) => toLine(detail, version, 'version', version, null)),
  ].map((line) => withChange(line, underWay));
}

/** The line with AWS's numbers of the change under way on it, which are younger than the last sync's. */
function withChange(line: CapacityLine, underWay: readonly LineChange[]): CapacityLine {
  const change = underWay.find(({ qualifier }) => qualifier === line.qualifier) ?? null;
  const observed = change?.observed;
  if (!observed || 'words' in observed) return { ...line, change };
  const { requested, status } = observed;
  if (requested === null || status === 'OFF') return { ...line, change, provisioned: null };
  const lastModified = change.observedAt ?? line.provisioned?.lastModified ?? '';
  const provisioned = { ...observed, qualifier: line.qualifier, requested, status, lastModified };
  return { ...line, change, provisioned, heldThrough: null };
}

function toLine(
  detail: FunctionDetail,
  qualifier: string,
  kind: CapacityLine['kind'],
  version: string,
  split: CapacityLine['split'],
): CapacityLine {
  const provisioned = detail.provisioned.find((one) => one.qualifier === qualifier) ?? null;
  return {
    qualifier,
    kind,
    version,
    split,
    provisioned,
    scaling: detail.scaling.find((target) => target.qualifier === qualifier) ?? null,
    heldThrough: provisioned ? null : findHolder(detail, qualifier, version),
    change: null,
  };
}

function findHolder(detail: FunctionDetail, qualifier: string, version: string): string | null {
  const versionOf = (name: string) => detail.aliases.find((alias) => alias.name === name)?.version ?? name;
  const holder = detail.provisioned.find(
    (one) => one.qualifier !== qualifier && versionOf(one.qualifier) === version,
  );
  return holder?.qualifier ?? null;
}

function toSplit(alias: FunctionAlias): CapacityLine['split'] {
  const [second] = Object.entries(alias.weights);
  return second ? { version: second[0], share: second[1] } : null;
}

function toQualifier(target: ScalableTarget): string {
  return target.qualifier ?? '';
}

/** What AWS reports of one line in a few words, e.g. "3 ready", "1 of 3 ready", "off". */
export function describeProvisioned(provisioned: ProvisionedConcurrency | null): string {
  if (provisioned === null) return 'off';
  switch (provisioned.status) {
    case 'READY':
      return `${provisioned.available} ready`;
    case 'IN_PROGRESS':
      return `${provisioned.allocated} of ${provisioned.requested} allocated`;
    case 'FAILED':
      return `failed at ${provisioned.allocated} of ${provisioned.requested}`;
  }
}

import type {
  FunctionDetail,
  FunctionSnapshot,
  FunctionVersion,
  ScalableTarget,
} from '@/lib/domain/inventory/snapshot';
import type { AwsAccess, AwsScope } from '../access';
import { getScaling } from '../autoscaling/list-scaling';
import { getFunction } from './get-function';
import { listAliases } from './list-aliases';
import { listProvisionedConcurrency } from './list-provisioned-concurrency';
import { listVersions } from './list-versions';

/** What a whole-region read already knows, so that it is not asked once per function. */
export interface KnownOfRegion {
  readonly versions: readonly FunctionVersion[] | null;
  readonly scaling: readonly ScalableTarget[];
}

/** A function in full as AWS has it now, read live; throws notFound when it is gone. */
export async function getFunctionSnapshot(
  access: AwsAccess,
  scope: AwsScope,
  name: string,
): Promise<FunctionSnapshot> {
  const found = await readFunction(access, scope, name, { versions: null, scaling: [] });
  const { detail } = found;
  if (!detail) return found;
  const held = detail.provisioned.map((one) => one.qualifier);
  const qualifiers = new Set([...detail.aliases.map((alias) => alias.name), ...held]);
  const resourceIds = [...qualifiers].map((qualifier) => `function:${name}:${qualifier}`);
  return { ...found, detail: { ...detail, scaling: await getScaling(access, scope, 'lambda', resourceIds) } };
}

/** A function in full, with what the region's lists already told taken from `known`: two or three calls. */
export async function readFunction(
  access: AwsAccess,
  scope: AwsScope,
  name: string,
  known: KnownOfRegion,
): Promise<FunctionSnapshot> {
  const facts = await getFunction(access, scope, name);
  const [aliases, versions] = await Promise.all([
    listAliases(access, scope, name),
    known.versions ?? listVersions(access, scope, name),
  ]);
  // Only a published version can hold provisioned concurrency, so without one there is nothing to ask.
  const provisioned = versions.length > 0 ? await listProvisionedConcurrency(access, scope, name) : [];
  const detail: FunctionDetail = {
    state: facts.state,
    stateReason: facts.stateReason,
    lastUpdateStatus: facts.lastUpdateStatus,
    aliases,
    versions,
    provisioned,
    reservedConcurrency: facts.reservedConcurrency,
    scaling: known.scaling,
  };
  return {
    kind: 'function',
    arn: facts.arn,
    accountId: scope.accountId,
    region: scope.region,
    name,
    configuration: facts.configuration,
    tags: facts.tags,
    detail,
  };
}

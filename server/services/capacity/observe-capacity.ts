import type { CapacityObservation, VersionFacts } from '@/lib/domain/capacity/observation';
import type { ProvisionedTarget } from '@/lib/domain/capacity/provisioned-plan';
import { isVersionNumber } from '@/lib/domain/capacity/resolve-target';
import { detectManagedBy } from '@/lib/domain/inventory/detect-managed-by';
import type { ScalableTarget } from '@/lib/domain/inventory/snapshot';
import { type Known, known, unknown } from '@/lib/domain/known';
import type { AwsScope } from '../../aws/access';
import { getScaling } from '../../aws/autoscaling/list-scaling';
import { AwsError } from '../../aws/errors';
import { getAccountConcurrency } from '../../aws/lambda/get-account-concurrency';
import { type FunctionFacts, getFunction } from '../../aws/lambda/get-function';
import { getVersion } from '../../aws/lambda/get-version';
import { listAliases } from '../../aws/lambda/list-aliases';
import { listProvisionedConcurrency } from '../../aws/lambda/list-provisioned-concurrency';
import { comparePublished, type PublishedVersions } from '../../aws/lambda/list-versions';
import { toServiceError } from '../aws-failure';
import type { ServiceContext } from '../context';

/** Reads from AWS all that a plan for provisioned concurrency rests on; throws what people should be told. */
export async function observeCapacity(
  ctx: ServiceContext,
  scope: AwsScope,
  functionName: string,
  target: ProvisionedTarget,
  mode: 'all' | 'withoutScaling' = 'all',
): Promise<CapacityObservation> {
  // The moment before the first read: what moves later must count as later.
  const observedAt = ctx.clock.now().toISOString();
  try {
    const facts = await getFunction(ctx.aws, scope, functionName);
    const [aliases, { published, serving }, provisioned, account, scaling] = await Promise.all([
      listAliases(ctx.aws, scope, functionName),
      readVersions(ctx, scope, functionName, facts, target),
      listProvisionedConcurrency(ctx.aws, scope, functionName),
      readAccount(ctx, scope),
      mode === 'all' ? orUnknown(readScaling(ctx, scope, functionName, target)) : unknown('it was left out'),
    ]);
    return {
      observedAt,
      functionName,
      region: scope.region,
      latest: toLatest(facts),
      aliases,
      versions: published.versions.map((one) => one.version),
      unchangedSince: published.unchangedSince,
      serving,
      provisioned,
      reserved: facts.reservedConcurrency,
      scaling,
      account,
      manager: detectManagedBy(facts.tags, functionName),
    };
  } catch (error) {
    throw toServiceError(error);
  }
}

// Lambda's control plane allows few calls a second: an alias that exists already tells its version.
function namesVersion(target: ProvisionedTarget): boolean {
  return 'createAlias' in target || isVersionNumber(target.qualifier);
}

function toLatest({ state, stateReason, lastUpdateStatus, configuration }: FunctionFacts) {
  return { state, stateReason, lastUpdateStatus, codeSha256: configuration.codeSha256 };
}

// What only makes a plan better informed does not stop it when it can't be read.
async function orUnknown<T>(reading: Promise<T>): Promise<Known<T>> {
  try {
    return known(await reading);
  } catch (error) {
    if (error instanceof AwsError) return unknown(`${error.operation}: ${error.message}`);
    throw error;
  }
}

async function readAccount(ctx: ServiceContext, scope: AwsScope): Promise<CapacityObservation['account']> {
  const account = await orUnknown(getAccountConcurrency(ctx.aws, scope));
  if (!account.known) return account;
  return account.value === null ? unknown('AWS left the limit out') : known(account.value);
}

async function readScaling(
  ctx: ServiceContext,
  scope: AwsScope,
  name: string,
  target: ProvisionedTarget,
): Promise<readonly ScalableTarget[]> {
  const qualifier = 'createAlias' in target ? target.createAlias.name : target.qualifier;
  return getScaling(ctx.aws, scope, 'lambda', [`function:${name}:${qualifier}`]);
}

const notRead: PublishedVersions = { versions: [], unchangedSince: null };

async function readVersions(
  ctx: ServiceContext,
  scope: AwsScope,
  name: string,
  facts: FunctionFacts,
  target: ProvisionedTarget,
) {
  const published = namesVersion(target) ? await comparePublished(ctx.aws, scope, name) : notRead;
  return { published, serving: await readServing(ctx, scope, name, facts, target, published) };
}

async function readServing(
  ctx: ServiceContext,
  scope: AwsScope,
  name: string,
  facts: FunctionFacts,
  target: ProvisionedTarget,
  { unchangedSince }: PublishedVersions,
): Promise<VersionFacts | null> {
  const named = 'createAlias' in target ? target.createAlias.version : target.qualifier;
  const isNew = named === 'new' && 'createAlias' in target;
  const qualifier = isNew ? (unchangedSince ?? 'new') : named;
  if (isNew && unchangedSince === null) {
    const { memoryMb, architecture, snapStart } = facts.configuration;
    return { version: '$LATEST', memoryMb, architecture, snapStart, state: facts.state };
  }
  return qualifier === '$LATEST' ? null : getVersion(ctx.aws, scope, name, qualifier);
}

import type { FunctionAlias, ProvisionedConcurrency, ScalableTarget } from '../inventory/snapshot';
import type { CapacityObservation } from './observation';
import type { ProvisionedRequest, ProvisionedTarget } from './provisioned-plan';

/** What the target turns out to be in what was observed; every rule of the planner reads this. */
export interface PlanFacts {
  readonly request: ProvisionedRequest;
  readonly observation: CapacityObservation;
  readonly qualifier: string;
  readonly kind: 'latest' | 'alias' | 'version' | 'newAlias';
  /** The alias named by the target, where it exists. */
  readonly alias: FunctionAlias | null;
  /** The version that would serve: null while it is missing or yet to be published. */
  readonly version: string | null;
  readonly current: ProvisionedConcurrency | null;
  readonly scaling: ScalableTarget | null;
  /** Provisioned on the function's other aliases and versions. */
  readonly others: readonly ProvisionedConcurrency[];
}

/** The alias or version a target means, `$LATEST` included. */
export function qualifierOf(target: ProvisionedTarget): string {
  return 'createAlias' in target ? target.createAlias.name : target.qualifier;
}

/** Looks the target up in the observation. */
export function resolveTarget(request: ProvisionedRequest, observation: CapacityObservation): PlanFacts {
  const qualifier = qualifierOf(request.target);
  const alias = observation.aliases.find((one) => one.name === qualifier) ?? null;
  return {
    request,
    observation,
    qualifier,
    kind: kindOf(request.target),
    alias,
    version: versionOf(request.target, alias, observation),
    current: observation.provisioned.find((one) => one.qualifier === qualifier) ?? null,
    scaling: scalingOf(observation, qualifier),
    others: observation.provisioned.filter((one) => one.qualifier !== qualifier),
  };
}

/** True when the plan makes a version of its own, which $LATEST differs enough from the newest for. */
export function publishes({ request, observation }: Pick<PlanFacts, 'request' | 'observation'>): boolean {
  return isNew(request.target) && observation.unchangedSince === null;
}

function isNew(target: ProvisionedTarget): boolean {
  return 'createAlias' in target && target.createAlias.version === 'new';
}

/** True for a published version's number; anything else names an alias or $LATEST. */
export function isVersionNumber(qualifier: string): boolean {
  return /^\d+$/.test(qualifier);
}

function scalingOf({ scaling }: CapacityObservation, qualifier: string): ScalableTarget | null {
  if (!scaling.known) return null;
  return scaling.value.find((one) => one.qualifier === qualifier) ?? null;
}

function kindOf(target: ProvisionedTarget): PlanFacts['kind'] {
  if ('createAlias' in target) return 'newAlias';
  if (target.qualifier === '$LATEST') return 'latest';
  return isVersionNumber(target.qualifier) ? 'version' : 'alias';
}

function versionOf(
  target: ProvisionedTarget,
  alias: FunctionAlias | null,
  observation: CapacityObservation,
): string | null {
  if (isNew(target)) return observation.unchangedSince;
  const named = 'createAlias' in target ? target.createAlias.version : target.qualifier;
  if (!('createAlias' in target) && !isVersionNumber(named)) return alias?.version ?? null;
  return observation.versions.find((one) => one === named) ?? null;
}

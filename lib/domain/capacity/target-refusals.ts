import type { PlanRefusal } from '../changes/plan';
import { isVersionNumber, type PlanFacts } from './resolve-target';

/** Why the alias or version itself can't take provisioned concurrency; messages follow AWS's own rules for it. */
export const targetRefusals: readonly ((facts: PlanFacts) => PlanRefusal | null)[] = [
  refuseLatest,
  refuseMissing,
  refuseAliasName,
  refuseAliasTaken,
  refuseMissingVersion,
  refuseWeighted,
  refuseProvisionedVersion,
  refuseProvisionedAlias,
];

function refuseLatest({ kind, request }: PlanFacts): PlanRefusal | null {
  const onNewAlias = 'createAlias' in request.target && request.target.createAlias.version === '$LATEST';
  if (kind !== 'latest' && !onNewAlias) return null;
  return {
    code: 'latest',
    title: '$LATEST can’t be provisioned',
    detail: 'AWS provisions published versions only; $LATEST changes with every deploy.',
    action: 'Choose an alias or a version, or publish a version and create an alias for it.',
  };
}

function refuseMissing({ kind, alias, version, qualifier }: PlanFacts): PlanRefusal | null {
  if (kind === 'alias' && alias === null) {
    return {
      code: 'aliasMissing',
      title: `There is no alias ${qualifier}`,
      detail: `AWS does not know an alias ${qualifier} of this function.`,
      action: 'Choose another alias, or plan to create this one.',
    };
  }
  if (kind !== 'version' || version !== null) return null;
  return {
    code: 'versionMissing',
    title: `There is no version ${qualifier}`,
    detail: `AWS does not know a published version ${qualifier} of this function.`,
    action: 'Choose a version that is published, or publish one.',
  };
}

function refuseAliasName({ kind, qualifier }: PlanFacts): PlanRefusal | null {
  if (kind !== 'newAlias') return null;
  if (/^[a-zA-Z0-9-_]{1,128}$/.test(qualifier) && !isVersionNumber(qualifier)) return null;
  return {
    code: 'aliasNameInvalid',
    title: 'AWS does not take this alias name',
    detail: 'An alias name has 1 to 128 letters, digits, hyphens and underscores, and is not a number alone.',
    action: 'Choose a name such as live.',
  };
}

function refuseAliasTaken({ kind, alias, qualifier }: PlanFacts): PlanRefusal | null {
  if (kind !== 'newAlias' || alias === null) return null;
  return {
    code: 'aliasTaken',
    title: `The alias ${qualifier} exists already`,
    detail: `It points to version ${alias.version}; creating it again would fail.`,
    action: `Switch provisioned concurrency on for ${qualifier}, or choose another name.`,
  };
}

function refuseMissingVersion({ request, version }: PlanFacts): PlanRefusal | null {
  if (!('createAlias' in request.target)) return null;
  const wanted = request.target.createAlias.version;
  if (wanted === 'new' || wanted === '$LATEST' || version !== null) return null;
  return {
    code: 'versionMissing',
    title: `There is no version ${wanted}`,
    detail: `AWS does not know a published version ${wanted} for the alias to point to.`,
    action: 'Choose a version that is published, or publish a new one.',
  };
}

function refuseWeighted({ alias, request, qualifier }: PlanFacts): PlanRefusal | null {
  if (request.wanted === null || alias === null || Object.keys(alias.weights).length === 0) return null;
  const split = Object.entries(alias.weights).map(
    ([version, share]) => `${Math.round(share * 100)} % to version ${version}`,
  );
  return {
    code: 'weightedAlias',
    title: `${qualifier} splits traffic between two versions`,
    detail: `It sends ${split.join(', ')} and the rest to version ${alias.version}; provisioned environments would follow the split and not stay at the number asked for.`,
    action: 'Finish or take back the traffic shift first, then plan again.',
  };
}

function refuseProvisionedVersion(facts: PlanFacts): PlanRefusal | null {
  const { kind, version, request, others, observation } = facts;
  if (request.wanted === null || version === null || (kind !== 'alias' && kind !== 'newAlias')) return null;
  const taken = others.find(
    ({ qualifier }) =>
      qualifier === version ||
      observation.aliases.some((alias) => alias.name === qualifier && alias.version === version),
  );
  if (!taken) return null;
  const through = taken.qualifier === version ? 'on the version itself' : `through alias ${taken.qualifier}`;
  return {
    code: 'versionAlreadyProvisioned',
    title: `Version ${version} is provisioned already`,
    detail: `${taken.requested} are configured ${through}, and AWS lets a version be provisioned in one place only.`,
    action: `Change or switch off ${taken.qualifier} instead, or point the alias to another version.`,
  };
}

function refuseProvisionedAlias(facts: PlanFacts): PlanRefusal | null {
  const { kind, version, request, others, observation } = facts;
  if (request.wanted === null || version === null || kind !== 'version') return null;
  const alias = observation.aliases.find(
    (one) =>
      (one.version === version || one.weights[version] !== undefined) &&
      others.some(({ qualifier }) => qualifier === one.name),
  );
  if (!alias) return null;
  return {
    code: 'versionPointedByProvisionedAlias',
    title: `Alias ${alias.name} already provisions version ${version}`,
    detail: 'AWS does not provision a version while an alias with provisioned concurrency points to it.',
    action: `Change the number on ${alias.name}, or switch it off there first.`,
  };
}

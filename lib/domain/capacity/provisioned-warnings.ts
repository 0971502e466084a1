import type { PlanWarning } from '../changes/plan';
import type { PlanFacts } from './resolve-target';

/** What a revert knows of the change it undoes. */
export interface Undoing {
  readonly number: number;
  /** What that change set. */
  readonly set: number | null;
}

/** What a person should know before applying, though nothing forbids it. */
export function toProvisionedWarnings(facts: PlanFacts, undoing: Undoing | null): readonly PlanWarning[] {
  return [
    callersMustUseAlias(facts),
    versionUnchanged(facts),
    aliasRemoved(facts),
    movedSinceSet(facts, undoing),
    reservationUsedUp(facts),
    accountUnknown(facts),
    stillAllocating(facts),
    scalingSuspended(facts),
    scalingUnknown(facts),
  ].filter((warning) => warning !== null);
}

function callersMustUseAlias({ kind, qualifier, observation }: PlanFacts): PlanWarning | null {
  if (kind !== 'newAlias') return null;
  return {
    code: 'callersMustUseAlias',
    title: `Callers must use the alias ${qualifier}`,
    detail: `Only invocations of ${observation.functionName}:${qualifier} run on the provisioned environments. Triggers, gateways and callers that name the function alone keep reaching $LATEST, cold starts included, while the environments are paid for.`,
    mustAcknowledge: false,
  };
}

function versionUnchanged({ request, version }: PlanFacts): PlanWarning | null {
  const asked = 'createAlias' in request.target && request.target.createAlias.version === 'new';
  if (!asked || version === null) return null;
  return {
    code: 'versionUnchanged',
    title: `Version ${version} is already the newest`,
    detail: `Neither code nor configuration changed since, so AWS would publish nothing: version ${version} is used.`,
    mustAcknowledge: false,
  };
}

function aliasRemoved({ request, qualifier }: PlanFacts): PlanWarning | null {
  if (!request.removeAlias) return null;
  return {
    code: 'aliasRemoved',
    title: `Callers of ${qualifier} will fail`,
    detail: `The alias ${qualifier} is deleted. Everything that invokes it by name or ARN gets ResourceNotFoundException.`,
    mustAcknowledge: true,
  };
}

function movedSinceSet({ current, qualifier }: PlanFacts, undoing: Undoing | null): PlanWarning | null {
  const live = current?.requested ?? null;
  if (undoing === null || live === undoing.set) return null;
  const words = (value: number | null) => (value === null ? 'off' : String(value));
  return {
    code: 'movedSinceSet',
    title: `${qualifier} was changed since`,
    detail: `Change #${undoing.number} set it to ${words(undoing.set)}, but AWS now holds ${words(live)}: someone or something else changed it, and this would undo that as well.`,
    mustAcknowledge: true,
  };
}

function reservationUsedUp({ request, observation: { reserved }, others }: PlanFacts): PlanWarning | null {
  if (request.wanted === null || reserved === null || reserved === 0) return null;
  if (others.reduce((sum, one) => sum + one.requested, request.wanted) !== reserved) return null;
  return {
    code: 'reservationUsedUp',
    title: 'The whole reservation becomes provisioned',
    detail: `All ${reserved} reserved are then provisioned: $LATEST and other aliases are throttled, and nothing is left to spill over to.`,
    mustAcknowledge: false,
  };
}

function accountUnknown({ request, observation: { account } }: PlanFacts): PlanWarning | null {
  if (request.wanted === null || account.known) return null;
  return {
    code: 'accountUnknown',
    title: 'What the account has left is unknown',
    detail: `The account’s concurrency could not be read (${account.reason}); AWS may refuse the number.`,
    mustAcknowledge: false,
  };
}

function stillAllocating({ current, qualifier }: PlanFacts): PlanWarning | null {
  if (current?.status !== 'IN_PROGRESS') return null;
  return {
    code: 'stillAllocating',
    title: 'AWS is still working on the last number',
    detail: `${current.allocated} of ${current.requested} are allocated for ${qualifier}; this replaces that request.`,
    mustAcknowledge: false,
  };
}

function scalingSuspended({ scaling, qualifier }: PlanFacts): PlanWarning | null {
  if (scaling === null) return null;
  const { suspended } = scaling;
  if (!(suspended.in && suspended.out && suspended.scheduled)) return null;
  return {
    code: 'scalingSuspended',
    title: 'Suspended scaling will take over when resumed',
    detail: `A scaling target keeps ${qualifier} between ${scaling.min} and ${scaling.max} once someone resumes it.`,
    mustAcknowledge: false,
  };
}

function scalingUnknown({ observation: { scaling }, qualifier }: PlanFacts): PlanWarning | null {
  if (scaling.known) return null;
  return {
    code: 'scalingUnknown',
    title: 'Scaling targets could not be read',
    detail: `If Application Auto Scaling manages ${qualifier}, it will undo this (${scaling.reason}).`,
    mustAcknowledge: false,
  };
}

import type { FieldChange, PlanCost, PlanRefusal, PlanVerification } from '../changes/plan';
import type { PriceBook } from '../costs/price-book';
import { computeProvisionedCost } from '../costs/provisioned-cost';
import { type Known, unknown } from '../known';
import { amountRefusals } from './amount-refusals';
import { toManagedBy } from './managed-by';
import type { CapacityObservation } from './observation';
import { toProvisionedFingerprint } from './provisioned-fingerprint';
import { toHeadroom } from './provisioned-headroom';
import type { ProvisionedPlan, ProvisionedRequest } from './provisioned-plan';
import { toProvisionedSteps } from './provisioned-steps';
import { toProvisionedWarnings, type Undoing } from './provisioned-warnings';
import { type PlanFacts, publishes, resolveTarget } from './resolve-target';
import { stateRefusals } from './state-refusals';
import { targetRefusals } from './target-refusals';

export interface ProvisionedPlanInput {
  readonly request: ProvisionedRequest;
  readonly observation: CapacityObservation;
  readonly remembered: number | null;
  /** The change this would undo; null for a change of its own. */
  readonly undoing: Undoing | null;
  /** What its price is looked up in. */
  readonly prices: PriceBook;
}

/** What would be done, what it costs and every reason against it; the same input gives the same plan. */
export function planProvisionedConcurrency(input: ProvisionedPlanInput): ProvisionedPlan {
  const facts = resolveTarget(input.request, input.observation);
  const { wanted } = input.request;
  return {
    kind: 'provisionedConcurrency',
    title: toTitle(facts),
    observedAt: input.observation.observedAt,
    target: input.request.target,
    qualifier: facts.qualifier,
    version: facts.version,
    from: facts.current?.requested ?? null,
    wanted,
    removeAlias: input.request.removeAlias,
    observed: facts.current,
    remembered: input.remembered,
    fields: toFields(facts),
    steps: toProvisionedSteps(facts),
    verification: toVerification(facts),
    cost: toCost(facts, input.prices),
    headroom: toHeadroom(facts),
    managedBy: toManagedBy(input.observation.manager, input.observation.functionName),
    warnings: toProvisionedWarnings(facts, input.undoing),
    refusals: collectRefusals(facts),
    fingerprint: toProvisionedFingerprint(facts),
  };
}

function collectRefusals(facts: PlanFacts): readonly PlanRefusal[] {
  const about = targetRefusals.map((rule) => rule(facts)).filter((refusal) => refusal !== null);
  // A target that is missing has no amount or state to judge: more refusals would only hide the reason.
  if (about.some(({ code }) => code === 'aliasMissing' || code === 'versionMissing' || code === 'latest')) {
    return about;
  }
  const rest = [...stateRefusals, ...amountRefusals].map((rule) => rule(facts));
  return [...about, ...rest.filter((refusal) => refusal !== null)];
}

function toTitle({ request, qualifier, current }: PlanFacts): string {
  if (request.removeAlias) return `Switch ${qualifier} off and delete the alias`;
  if (request.wanted === null) return `Switch provisioned concurrency of ${qualifier} off`;
  if ('createAlias' in request.target) return `Create ${qualifier} and switch on ${request.wanted}`;
  if (current === null) return `Switch on ${request.wanted} for ${qualifier}`;
  return `Change ${qualifier} from ${current.requested} to ${request.wanted}`;
}

function toFields(facts: PlanFacts): readonly FieldChange[] {
  const { request, qualifier, current, alias } = facts;
  const fields: FieldChange[] = [];
  if ('createAlias' in request.target) {
    const version = facts.version ?? request.target.createAlias.version;
    const isNew = publishes(facts);
    if (isNew) {
      fields.push({ field: 'version', label: 'Published version', from: null, to: 'new, from $LATEST' });
    }
    const to = isNew ? 'the new version' : `version ${version}`;
    fields.push({ field: 'alias', label: `Alias ${qualifier}`, from: null, to });
  }
  fields.push({
    field: 'provisioned',
    label: `Provisioned concurrency of ${qualifier}`,
    from: current?.requested ?? null,
    to: request.wanted,
  });
  if (request.removeAlias && alias) {
    fields.push({
      field: 'alias',
      label: `Alias ${qualifier}`,
      from: `version ${alias.version}`,
      to: null,
    });
  }
  return fields;
}

function toVerification({ request, qualifier }: PlanFacts): PlanVerification {
  if (request.wanted === null) {
    return { words: `AWS reports no provisioned concurrency for ${qualifier}.`, deadlineSeconds: 300 };
  }
  // Allocation starts after a minute or two and brings up to 6,000 environments a minute.
  const allocation = Math.ceil(request.wanted / 6000) * 60;
  return {
    words: `AWS reports ${request.wanted} allocated for ${qualifier} and the status READY.`,
    deadlineSeconds: 900 + allocation,
  };
}

function toCost({ request, observation, current }: PlanFacts, prices: PriceBook): Known<PlanCost> {
  const { serving } = observation;
  if (serving === null) return unknown('the version that would serve does not exist');
  const quantity = {
    region: observation.region,
    architecture: serving.architecture,
    memoryMb: serving.memoryMb,
    from: current?.requested ?? 0,
    to: Math.max(0, request.wanted ?? 0),
  };
  return computeProvisionedCost(quantity, prices);
}

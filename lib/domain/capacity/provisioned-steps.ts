import type { PlanStep } from '../changes/plan';
import { type PlanFacts, publishes } from './resolve-target';

/** Stands in a request for the version that an earlier step publishes. */
export const publishedVersion = '{version}';

/** The AWS calls of a plan, in order. Refused plans list them too, so that a person sees what was asked. */
export function toProvisionedSteps(facts: PlanFacts): readonly PlanStep[] {
  const { request } = facts;
  const steps: PlanStep[] = [];
  if ('createAlias' in request.target) {
    const { version } = request.target.createAlias;
    if (publishes(facts)) steps.push(publishStep(facts), createAliasStep(facts, publishedVersion));
    else steps.push(createAliasStep(facts, facts.version ?? version));
  }
  if (request.wanted !== null) steps.push(putStep(facts, request.wanted));
  else if (facts.current !== null) steps.push(deleteStep(facts, facts.current.requested));
  if (request.removeAlias && facts.alias) steps.push(deleteAliasStep(facts, facts.alias.version));
  return steps;
}

function publishStep({ observation }: PlanFacts): PlanStep {
  const { codeSha256 } = observation.latest;
  return {
    operation: 'lambda:PublishVersion',
    request: {
      FunctionName: observation.functionName,
      // AWS then refuses if the code was deployed again since the plan was made.
      ...(codeSha256 === null ? {} : { CodeSha256: codeSha256 }),
    },
    words: 'Publish a version of $LATEST as it is now',
    effect: 'Code and configuration are frozen under the next number. A version costs nothing by itself.',
    inverse: null,
  };
}

function createAliasStep({ observation, qualifier }: PlanFacts, version: string): PlanStep {
  const target = version === publishedVersion ? 'the version just published' : `version ${version}`;
  return {
    operation: 'lambda:CreateAlias',
    request: { FunctionName: observation.functionName, Name: qualifier, FunctionVersion: version },
    words: `Create the alias ${qualifier} on ${target}`,
    effect: `Callers that use ${observation.functionName}:${qualifier} reach ${target}; all others are not affected.`,
    inverse: {
      operation: 'lambda:DeleteAlias',
      request: { FunctionName: observation.functionName, Name: qualifier },
    },
  };
}

function putStep({ observation, qualifier, current }: PlanFacts, wanted: number): PlanStep {
  const target = { FunctionName: observation.functionName, Qualifier: qualifier };
  return {
    operation: 'lambda:PutProvisionedConcurrencyConfig',
    request: { ...target, ProvisionedConcurrentExecutions: wanted },
    words: `Keep ${wanted} ${wanted === 1 ? 'environment' : 'environments'} of ${qualifier} ready`,
    effect:
      'AWS starts and initialises the environments; requests are served on demand until all of them are ready.',
    inverse:
      current === null
        ? { operation: 'lambda:DeleteProvisionedConcurrencyConfig', request: target }
        : {
            operation: 'lambda:PutProvisionedConcurrencyConfig',
            request: { ...target, ProvisionedConcurrentExecutions: current.requested },
          },
  };
}

function deleteStep({ observation, qualifier }: PlanFacts, from: number): PlanStep {
  const target = { FunctionName: observation.functionName, Qualifier: qualifier };
  return {
    operation: 'lambda:DeleteProvisionedConcurrencyConfig',
    request: target,
    words: `Switch provisioned concurrency of ${qualifier} off`,
    effect: 'Requests are served on demand again, with cold starts; billing for the environments ends.',
    inverse: {
      operation: 'lambda:PutProvisionedConcurrencyConfig',
      request: { ...target, ProvisionedConcurrentExecutions: from },
    },
  };
}

function deleteAliasStep({ observation, qualifier }: PlanFacts, version: string): PlanStep {
  const target = { FunctionName: observation.functionName, Name: qualifier };
  return {
    operation: 'lambda:DeleteAlias',
    request: target,
    words: `Delete the alias ${qualifier}`,
    effect: `Callers that use ${observation.functionName}:${qualifier} get an error from then on.`,
    inverse: { operation: 'lambda:CreateAlias', request: { ...target, FunctionVersion: version } },
  };
}

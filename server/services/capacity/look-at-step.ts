import type { ProvisionedPlan } from '@/lib/domain/capacity/provisioned-plan';
import type { StepOperation, StepRequest } from '@/lib/domain/changes/plan';
import type { AwsScope } from '../../aws/access';
import { listAliases } from '../../aws/lambda/list-aliases';
import { listVersions } from '../../aws/lambda/list-versions';
import type { StepTrace } from '../changes/kind';
import type { ServiceContext } from '../context';
import { readProvisioned } from './observe-provisioned';

const noSign: StepTrace = { happened: false };

/** Looks for the effect of a step's call in AWS, and writes nothing. Throws AwsError when AWS can't be read. */
export async function lookAtStep(
  ctx: ServiceContext,
  scope: AwsScope,
  plan: ProvisionedPlan,
  operation: StepOperation,
  request: StepRequest,
): Promise<StepTrace> {
  const name = String(request.FunctionName);
  switch (operation) {
    case 'lambda:PublishVersion':
      return lookForVersion(ctx, scope, plan, name, request);
    case 'lambda:CreateAlias': {
      const alias = (await listAliases(ctx.aws, scope, name)).find((one) => one.name === request.Name);
      if (alias === undefined || alias.version !== request.FunctionVersion) return noSign;
      return { happened: true, response: { FunctionVersion: alias.version } };
    }
    case 'lambda:DeleteAlias': {
      const aliases = await listAliases(ctx.aws, scope, name);
      return aliases.some((one) => one.name === request.Name) ? noSign : { happened: true, response: {} };
    }
    case 'lambda:PutProvisionedConcurrencyConfig':
      return lookForNumber(ctx, scope, plan, name, request);
    case 'lambda:DeleteProvisionedConcurrencyConfig': {
      const found = await readProvisioned(ctx, scope, name, plan.qualifier);
      return found === null ? { happened: true, response: {} } : noSign;
    }
    default:
      throw new Error(`${operation} is no call of provisioned concurrency`);
  }
}

// Apply has checked that the versions are those of the plan, so one that is new since carries the call's effect.
async function lookForVersion(
  ctx: ServiceContext,
  scope: AwsScope,
  plan: ProvisionedPlan,
  name: string,
  request: StepRequest,
): Promise<StepTrace> {
  const before = plan.fingerprint.find((fact) => fact.field === 'versions')?.value ?? '';
  const known = new Set(String(before).split(', '));
  const versions = await listVersions(ctx.aws, scope, name);
  const made = versions.find(
    (one) =>
      !known.has(one.version) && (request.CodeSha256 === undefined || one.codeSha256 === request.CodeSha256),
  );
  return made ? { happened: true, response: { Version: made.version } } : noSign;
}

async function lookForNumber(
  ctx: ServiceContext,
  scope: AwsScope,
  plan: ProvisionedPlan,
  name: string,
  request: StepRequest,
): Promise<StepTrace> {
  const found = await readProvisioned(ctx, scope, name, plan.qualifier);
  if (found === null || found.requested !== request.ProvisionedConcurrentExecutions) return noSign;
  // A failed number asked for again looks the same but for its time.
  const asBefore = plan.observed?.requested === found.requested;
  if (asBefore && plan.observed?.lastModified === found.lastModified) return noSign;
  return { happened: true, response: { RequestedProvisionedConcurrentExecutions: found.requested } };
}

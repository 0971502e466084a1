import { z } from 'zod';
import { ObservedProvisioned, ProvisionedPlan, ProvisionedTarget } from '@/lib/contracts/change-plan';
import { invertProvisioned } from '@/lib/domain/capacity/invert-provisioned';
import { planProvisionedConcurrency } from '@/lib/domain/capacity/plan-provisioned-concurrency';
import { qualifierOf } from '@/lib/domain/capacity/resolve-target';
import {
  agreementOf,
  conditionOf,
  describeProvisioned,
  verifyProvisioned,
} from '@/lib/domain/capacity/verify-provisioned';
import type { AwsScope } from '../../aws/access';
import { AwsError } from '../../aws/errors';
import { getVersion } from '../../aws/lambda/get-version';
import { findRemembered } from '../../db/change-repository';
import { defineKind } from '../changes/kind';
import type { ServiceContext } from '../context';
import { lookAtStep } from './look-at-step';
import { observeCapacity } from './observe-capacity';
import { observeProvisioned } from './observe-provisioned';
import { sendStep } from './send-step';

const Request = z.object({
  target: ProvisionedTarget,
  wanted: z.number().nullable(),
  removeAlias: z.boolean().default(false),
});

/** Provisioned concurrency of one alias or version. */
export const provisionedKind = defineKind({
  on: ['function'],
  request: Request,
  plan: ProvisionedPlan,
  seen: ObservedProvisioned,
  observe: async (ctx, { scope, workload }, { target }) => ({
    observation: await observeCapacity(ctx, scope, workload.name, target),
    remembered: await findRemembered(ctx.db, workload.id, qualifierOf(target)),
  }),
  decide: ({ request, observation, undoing, prices }) =>
    planProvisionedConcurrency({
      request,
      ...observation,
      undoing: undoing && { number: undoing.number, set: undoing.plan.wanted },
      prices,
    }),
  requestOf: ({ target, wanted, removeAlias }) => ({ target, wanted, removeAlias }),
  invert: (plan, { removeCreatedAlias }) => Request.parse(invertProvisioned(plan, removeCreatedAlias)),
  send: (ctx, { scope }, { operation, request }) => sendStep(ctx, scope, operation, request),
  lookAt: (ctx, { scope }, plan, { operation, request }) => lookAtStep(ctx, scope, plan, operation, request),
  look: (ctx, { scope, workload }, plan) => observeProvisioned(ctx, scope, workload.name, plan.qualifier),
  verify: (plan, { seen, before, now, deadline }) =>
    verifyProvisioned({
      wanted: plan.wanted,
      qualifier: plan.qualifier,
      seen,
      seenWanted: agreementOf(plan.wanted, before) === 'agrees',
      now,
      deadline,
    }),
  agreement: (plan, seen) => agreementOf(plan.wanted, seen),
  condition: conditionOf,
  describe: describeProvisioned,
  answers: ({ operation }, response): Record<string, string> =>
    operation === 'lambda:PublishVersion' ? { version: String(response.Version) } : {},
  isReady: async (ctx, { scope, workload }, { operation }, { version }) => {
    if (operation !== 'lambda:PutProvisionedConcurrencyConfig' || version === undefined) return 'ready';
    const state = await readState(ctx, scope, workload.name, version);
    return state === 'Active' ? 'ready' : { again: state !== 'Failed', failure: notActive(version) };
  },
  remember: (plan, { operation }) => {
    // The number asked for, or the one that was in force when it is switched off.
    if (operation === 'lambda:PutProvisionedConcurrencyConfig') return plan.wanted;
    return operation === 'lambda:DeleteProvisionedConcurrencyConfig' ? plan.from : null;
  },
});

async function readState(
  ctx: ServiceContext,
  scope: AwsScope,
  name: string,
  version: string,
): Promise<string | null> {
  try {
    const found = await getVersion(ctx.aws, scope, name, version);
    // A version that reports no state is one Lambda has had ready since before it reported states.
    return found === null ? null : (found.state ?? 'Active');
  } catch (error) {
    if (error instanceof AwsError) return null;
    throw error;
  }
}

function notActive(version: string) {
  return {
    code: 'versionNotActive',
    title: `Version ${version} did not become active`,
    detail: 'AWS provisions a version only once it is active.',
    action: 'Look at the version in AWS.',
  };
}

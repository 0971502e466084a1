import type { ChangeOutcome } from '../changes/outcome';
import type { Agreement, ResourceCondition } from '../changes/phase';
import type { ObservedProvisioned } from './provisioned-plan';

export interface VerificationInput {
  readonly wanted: number | null;
  readonly qualifier: string;
  readonly seen: ObservedProvisioned;
  /** True once AWS has reported the wanted number since the change was applied. */
  readonly seenWanted: boolean;
  readonly now: Date;
  readonly deadline: Date;
}

/** Whether what AWS reports means in force, failed, out of time, or keep waiting. */
export function verifyProvisioned(input: VerificationInput): ChangeOutcome {
  const { wanted, seen, qualifier } = input;
  if (isInForce(wanted, seen)) return { verdict: 'inForce' };
  if (seen.requested === wanted && seen.status === 'FAILED') return allocationFailed(input);
  if (seen.requested !== wanted && input.seenWanted) {
    return {
      verdict: 'failed',
      failure: {
        code: 'overridden',
        title: `${qualifier} was changed by someone else`,
        detail: `AWS took ${toWords(wanted)}, and now holds ${toWords(seen.requested)}.`,
        action: 'Find out who changed it, in CloudTrail or the deploy’s log, then plan again.',
      },
    };
  }
  if (input.now < input.deadline) return { verdict: 'waiting' };
  return outOfTime(input);
}

/** Whether AWS holds the wanted number, whatever the state of its environments. */
export function agreementOf(wanted: number | null, seen: ObservedProvisioned | null): Agreement {
  if (seen === null) return 'unknown';
  return seen.requested === wanted ? 'agrees' : 'differs';
}

/** The state of the provisioned environments by themselves. */
export function conditionOf(seen: ObservedProvisioned | null): ResourceCondition {
  if (seen === null) return 'unknown';
  switch (seen.status) {
    case 'OFF':
      return 'off';
    case 'IN_PROGRESS':
      return 'allocating';
    case 'READY':
      return 'ready';
    case 'FAILED':
      return 'failed';
  }
}

/** What a look saw, as one sentence. */
export function describeProvisioned(seen: ObservedProvisioned): string {
  if (seen.requested === null) return 'AWS reports no provisioned concurrency.';
  const reason = seen.statusReason === null ? '' : ` (${seen.statusReason})`;
  return `AWS reports ${seen.status}${reason}: ${seen.allocated} of ${seen.requested} allocated.`;
}

function isInForce(wanted: number | null, seen: ObservedProvisioned): boolean {
  if (wanted === null) return seen.status === 'OFF';
  return seen.requested === wanted && seen.status === 'READY' && seen.allocated >= wanted;
}

function allocationFailed({ seen, qualifier }: VerificationInput): ChangeOutcome {
  const reason = seen.statusReason ?? 'no reason given';
  return {
    verdict: 'failed',
    failure: {
      code: 'allocationFailed',
      title: `AWS could not provision ${qualifier}`,
      detail: `AWS says: ${reason}.${reasonInWords(reason)}`,
      action: 'Look at the function’s log for errors at start, mend it, and plan again; or revert.',
    },
  };
}

function reasonInWords(reason: string): string {
  if (!reason.includes('FUNCTION_ERROR_INIT_FAILURE')) return '';
  return ' The function failed while it was being initialised, in every one of AWS’s attempts.';
}

function outOfTime({ wanted, seen, qualifier }: VerificationInput): ChangeOutcome {
  const holds =
    seen.requested === wanted
      ? `AWS holds ${toWords(wanted)} but has allocated ${seen.allocated}.`
      : `AWS accepted the call but still holds ${toWords(seen.requested)}.`;
  return {
    verdict: 'timedOut',
    failure: {
      code: seen.requested === wanted ? 'stillAllocating' : 'neverInForce',
      title: `${qualifier} did not come into force in time`,
      detail: holds,
      action: 'Look at the function in AWS; then revert, or plan again.',
    },
  };
}

function toWords(value: number | null): string {
  return value === null ? 'none' : String(value);
}

import type { ChangeFailure } from '@/lib/domain/changes/outcome';
import type { PlanStep } from '@/lib/domain/changes/plan';

/** A failure that also says what was done before it, and the ways forward and back. */
export function partialFailure(failure: ChangeFailure, done: readonly PlanStep[]): ChangeFailure {
  if (done.length === 0) return { ...failure, detail: `${failure.detail} Nothing was changed in AWS.` };
  const words = done.map((step) => step.words.charAt(0).toLowerCase() + step.words.slice(1)).join('; ');
  return {
    ...failure,
    detail: `${failure.detail} Done before that, and still so: ${words}.`,
    action: `${failure.action} Planning again goes on from what is there; reverting takes it back.`,
  };
}

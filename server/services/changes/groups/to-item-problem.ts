import type { ChangeFailure } from '@/lib/domain/changes/outcome';
import { AwsError } from '../../../aws/errors';
import { ServiceError } from '../../../errors';
import { toStepFailure } from '../to-step-failure';

/** Why a change of a group could not be planned or applied, in words; null for what is no answer but a fault. */
export function toItemProblem(error: unknown): ChangeFailure | null {
  if (error instanceof AwsError) return toStepFailure(error);
  if (!(error instanceof ServiceError)) return null;
  const [issue] = error.issues;
  const detail = issue ? `${issue.field} ${issue.message}.` : 'Nothing of it was sent to AWS.';
  const action = error.action ?? 'Look at the workload, then plan it anew.';
  return { code: error.code, title: error.message, detail, action };
}

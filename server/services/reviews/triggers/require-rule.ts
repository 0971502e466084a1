import type { TriggerRule } from '@/lib/domain/reviews/trigger';
import { ServiceError } from '../../../errors';
import { findProblem } from './preview-trigger';

/** Throws invalid_input with the place of what is wrong with a rule's expression. */
export function requireRule(rule: TriggerRule): void {
  const problem = findProblem(rule);
  if (!problem) return;
  throw new ServiceError('invalid_input', problem.message, {
    action: 'Put the expression right and save it again.',
    issues: [{ field: 'rule.expression', message: problem.message }],
    data: { from: problem.from, to: problem.to },
  });
}

import type { PolicyRule } from '@/lib/contracts/policies';
import { checkWindow } from '@/lib/domain/changes/policies/freeze-window';
import { ServiceError } from '../../../errors';

/** Throws invalid_input for a rule that can't hold: a zone, day or stretch of time that is not. */
export function checkRule(rule: PolicyRule): void {
  if (rule.kind !== 'freeze') return;
  const issue = checkWindow(rule.window);
  if (issue) throw new ServiceError('invalid_input', 'A freeze can’t hold then.', { issues: [issue] });
}

import { type ChangePolicy, PolicyRule } from '@/lib/contracts/policies';
import { frozenUntil } from '@/lib/domain/changes/policies/freeze-window';
import type { Policy } from '@/lib/domain/changes/policies/policy';
import { sayRule } from '@/lib/domain/changes/policies/say-policy';
import type { PolicyRow } from '../../../db/policy-repository';

/** A policy's row as the rules that judge changes read it. */
export function toPolicy({ id, module, stage, rule, reason, updatedByLabel }: PolicyRow): Policy {
  return { id, module, stage, rule: PolicyRule.parse(rule), reason, setBy: updatedByLabel };
}

/** A policy as people and scripts read it, and whether it holds at `now`. */
export function toChangePolicy(row: PolicyRow, now: Date): ChangePolicy {
  const rule = PolicyRule.parse(row.rule);
  const until = rule.kind === 'freeze' ? frozenUntil(rule.window, now) : 'endless';
  return {
    id: row.id,
    module: row.module,
    stage: row.stage,
    rule,
    words: sayRule(rule),
    holds: until !== null,
    holdsUntil: until instanceof Date ? until.toISOString() : null,
    reason: row.reason,
    updatedAt: row.updatedAt.toISOString(),
    updatedBy: row.updatedByLabel,
  };
}

import type { z } from 'zod';
import type { RulePreview, RuleSetDraft } from '@/lib/contracts/estate-shapes';
import { previewRules } from '@/lib/domain/estate/preview-rules';
import { authorise } from '../../auth/actor';
import type { ServiceContext } from '../context';
import { checkRules } from './check-rules';
import { listMatchable } from './list-matchable';

/** What a draft of the rules would catch, and which workloads it would move; nothing is saved. */
export async function previewRuleSet(
  ctx: ServiceContext,
  draft: z.output<typeof RuleSetDraft>,
): Promise<RulePreview> {
  authorise(ctx.actor, 'estate.read');
  checkRules(draft);
  const preview = previewRules(draft.rules, await listMatchable(ctx.db));
  return {
    rules: preview.rules.map((rule) => ({ ...rule, sample: [...rule.sample] })),
    unassigned: { ...preview.unassigned, sample: [...preview.unassigned.sample] },
    moved: { ...preview.moved, sample: [...preview.moved.sample] },
  };
}

import type { z } from 'zod';
import type { RuleSetDraft } from '@/lib/contracts/estate-shapes';
import { type FieldIssue, ServiceError } from '../../errors';

/** Throws invalid_input, naming each field, unless modules are named once and every rule fills one of them. */
export function checkRules({ modules, rules }: z.output<typeof RuleSetDraft>): void {
  const slugs = new Set<string>();
  const issues: FieldIssue[] = [];
  for (const [index, { slug }] of modules.entries()) {
    if (slugs.has(slug)) issues.push({ field: `modules.${index}.slug`, message: `${slug} is there twice.` });
    slugs.add(slug);
  }
  for (const [index, rule] of rules.entries()) {
    if (!slugs.has(rule.moduleSlug)) {
      issues.push({
        field: `rules.${index}.moduleSlug`,
        message: `${rule.moduleSlug} is none of the modules sent.`,
      });
    }
    if ((rule.kind === 'tag') !== (rule.tagKey !== null)) {
      const message = rule.kind === 'tag' ? 'A tag rule names a tag.' : 'Only a tag rule names a tag.';
      issues.push({ field: `rules.${index}.tagKey`, message });
    }
  }
  if (issues.length === 0) return;
  throw new ServiceError('invalid_input', 'The rules don’t fit together.', {
    action: 'Mend the fields named and send them again.',
    issues,
  });
}

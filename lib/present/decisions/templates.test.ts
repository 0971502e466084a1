import { expect, it } from 'vitest';
import { parseDecision } from '@/lib/domain/decisions/parse-decision';
import { templateNames, templates } from './templates';

it.each(templateNames)('what is begun from %s reads as a proposal of today', (name) => {
  const text = templates[name].toText('2026-11-28');
  const { decision } = parseDecision({ text, path: null });
  expect([decision.status, decision.date]).toEqual(['proposed', '2026-11-28']);
  expect(decision.context).not.toBeNull();
  expect(decision.decision).not.toBeNull();
});

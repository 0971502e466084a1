import type { StatedLink } from '@/lib/domain/decisions/decision';
import type { ParseInput } from '@/lib/domain/decisions/parse-decision';
import { parseDecision } from '@/lib/domain/decisions/parse-decision';
import type { DecisionFacts } from '../../db/decision-repository';

interface ReadRecord {
  readonly facts: DecisionFacts;
  readonly links: readonly StatedLink[];
}

/** A record's text as the columns of a decision, with what was read from it. */
export function readRecord(input: ParseInput): ReadRecord {
  const { decision, issues } = parseDecision(input);
  const { number, title, status, date, deciders, owner, deviation, deviationReason, tags, ...content } =
    decision;
  const facts = {
    number,
    title,
    status,
    decidedOn: toDay(date),
    deciders,
    owner,
    deviation,
    deviationReason,
    tags,
    nextReviewOn: toDay(content.review.next?.date ?? null),
    text: input.text,
    content,
    issues,
    openIssues: issues.filter(({ severity }) => severity === 'open').length,
  };
  return { facts, links: decision.links };
}

function toDay(date: string | null): Date | null {
  return date === null ? null : new Date(`${date}T00:00:00Z`);
}

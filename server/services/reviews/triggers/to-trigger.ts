import { DecisionStatus } from '@/lib/contracts/decisions/shapes';
import { Trigger, TriggerEvaluation, TriggerRule } from '@/lib/contracts/reviews/trigger-shapes';
import type { TriggerRow } from '../../../db/trigger-repository';
import { NoEvidence, Phase } from './stored-words';

const Standing = Trigger.shape.standing;

/** A trigger as the API gives it, with what it last saw. */
export function toTrigger(row: TriggerRow): Trigger {
  const [last] = row.evaluations;
  return {
    id: row.id,
    decision: { ...row.decision, status: DecisionStatus.parse(row.decision.status) },
    title: row.title,
    rule: TriggerRule.parse(row.rule),
    noEvidence: NoEvidence.parse(row.noEvidence),
    minimumHours: row.minimumHours,
    stage: row.stage,
    standing: Standing.parse(row.standing),
    source: row.sourceText === null ? null : { text: row.sourceText, line: row.sourceLine },
    phase: Phase.parse(row.phase),
    phaseSince: row.phaseSince.toISOString(),
    last: last ? toEvaluation(last) : null,
    updatedAt: row.updatedAt.toISOString(),
    updatedBy: row.updatedByLabel,
  };
}

/** What a trigger saw, as the API gives it. */
export function toEvaluation(row: TriggerRow['evaluations'][number]): TriggerEvaluation {
  return TriggerEvaluation.parse({
    ...row,
    firstAt: row.firstAt.toISOString(),
    lastAt: row.lastAt.toISOString(),
  });
}

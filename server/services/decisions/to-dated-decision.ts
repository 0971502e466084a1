import { type DatedDecision, DecisionStatus } from '@/lib/contracts/decisions/shapes';
import type { DatedRow } from '../../db/decision-timeline-repository';

/** A decision by its name and day. */
export function toDatedDecision({ decidedOn, status, ...name }: DatedRow): DatedDecision {
  return {
    ...name,
    status: DecisionStatus.parse(status),
    date: decidedOn?.toISOString().slice(0, 10) ?? null,
  };
}

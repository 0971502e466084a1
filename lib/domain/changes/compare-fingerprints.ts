import type { BasePlan, FingerprintFact, StaleFact } from './plan';

/** The facts that moved since the plan was made, with what the plan wants of each; empty when it still stands. */
export function compareFingerprints(
  plan: Pick<BasePlan, 'fingerprint' | 'fields'>,
  live: readonly FingerprintFact[],
): readonly StaleFact[] {
  const now = new Map(live.map((fact) => [fact.field, fact.value]));
  const wanted = new Map(plan.fields.map((field) => [field.field, field.to]));
  return plan.fingerprint
    .filter((fact) => (now.get(fact.field) ?? null) !== fact.value)
    .map((fact) => ({
      field: fact.field,
      label: fact.label,
      loaded: fact.value,
      live: now.get(fact.field) ?? null,
      wanted: wanted.get(fact.field) ?? null,
    }));
}

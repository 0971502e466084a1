/** What changes the engine can make; each kind has its own planner, steps and verification. */
export const changeKinds = [
  'provisionedConcurrency',
  'scalableTarget',
  'desiredCount',
  'scalingPolicy',
  'scheduledAction',
  'capacityProviderStrategy',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** How far the operation has come. What AWS holds and in what condition are axes of their own. */
export const changePhases = [
  'planned',
  'applying',
  'verifying',
  'inForce',
  'failed',
  'timedOut',
  'indeterminate',
  'cancelled',
] as const;
export type ChangePhase = (typeof changePhases)[number];

/** Whether AWS holds what the change wants, by the last look at it. */
export const agreements = ['agrees', 'differs', 'unknown'] as const;
export type Agreement = (typeof agreements)[number];

/** The state of the resource itself, by the last look at it. */
export const resourceConditions = ['off', 'allocating', 'ready', 'failed', 'unknown'] as const;
export type ResourceCondition = (typeof resourceConditions)[number];

export const stepStates = ['pending', 'intended', 'succeeded', 'failed', 'indeterminate', 'skipped'] as const;
export type StepState = (typeof stepStates)[number];

/** Phases in which something may still happen without a person's doing. */
export const openPhases = [
  'applying',
  'verifying',
  'indeterminate',
] as const satisfies readonly ChangePhase[];

/** Phases that end a change. */
export const settledPhases = [
  'inForce',
  'failed',
  'timedOut',
  'cancelled',
] as const satisfies readonly ChangePhase[];

/** True while the change is under way: a page that shows it should keep asking. */
export function isOpen(phase: ChangePhase): boolean {
  return openPhases.some((open) => open === phase);
}

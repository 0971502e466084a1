/** Where a review stands; `decided` is its end. */
export const reviewStates = ['open', 'acknowledged', 'snoozed', 'decided'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** What a review comes to: the decision stands as it is, is to be changed, or gives way to another. */
export const reviewOutcomes = ['stillHolds', 'amend', 'supersede'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

export type ReviewAct = 'acknowledge' | 'snooze' | 'wake' | 'decide';

const transitions: Readonly<Record<ReviewState, Readonly<Partial<Record<ReviewAct, ReviewState>>>>> = {
  open: { acknowledge: 'acknowledged', snooze: 'snoozed', decide: 'decided' },
  acknowledged: { snooze: 'snoozed', decide: 'decided' },
  snoozed: { acknowledge: 'acknowledged', snooze: 'snoozed', wake: 'open', decide: 'decided' },
  decided: {},
};

/** The state an act leads to, or null where it can't be done. */
export function moveReview(state: ReviewState, act: ReviewAct): ReviewState | null {
  return transitions[state][act] ?? null;
}

/** Whether its day has passed while nobody decided; a snoozed one asks again by itself. */
export function isOverdue(
  { state, dueOn }: { readonly state: ReviewState; readonly dueOn: string },
  today: string,
): boolean {
  return (state === 'open' || state === 'acknowledged') && dueOn < today;
}

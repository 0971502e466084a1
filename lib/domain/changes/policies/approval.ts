/** How a request for approval stands; what is refused stays so, and is planned anew to be asked for again. */
export const approvalStates = ['requested', 'approved', 'refused'] as const;
export type ApprovalState = (typeof approvalStates)[number];

/** A request for approval, and whose the plan and the request are; null: the product's own. */
export interface ApprovalFacts {
  readonly state: ApprovalState;
  readonly plannedById: string | null;
  readonly requestedById: string | null;
}

/** Why a person can't decide a request, as a sentence; null when they can. Nobody decides on what they planned or asked for. */
export function whyNotDecide(approval: ApprovalFacts | null, personId: string | null): string | null {
  if (approval === null) return 'Nobody has asked for it to be approved.';
  if (approval.state !== 'requested') return 'It has been decided already.';
  if (personId === null) return 'Only a person can decide it.';
  if (personId === approval.requestedById) return 'You asked for it: someone else must decide it.';
  return personId === approval.plannedById ? 'You planned it: someone else must decide it.' : null;
}

/** Why a change or step did not do what it should: what happened and what to do. */
export interface ChangeFailure {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly action: string;
}

/** What one look at AWS says of a change that is being verified. */
export type ChangeOutcome =
  | { readonly verdict: 'inForce' }
  | { readonly verdict: 'waiting' }
  | { readonly verdict: 'failed' | 'timedOut'; readonly failure: ChangeFailure };

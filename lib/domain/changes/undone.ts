/** A change that a plan takes back. */
export interface Undone<Plan> {
  readonly number: number;
  readonly plan: Plan;
}

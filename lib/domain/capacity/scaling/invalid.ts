import type { PlanRefusal } from '../../changes/plan';

/** The refusal of what a person can correct in the form. */
export function invalid(code: string, title: string, detail: string): PlanRefusal {
  return { code, title, detail, action: 'Correct it, and the plan follows.' };
}

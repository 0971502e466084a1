import { z } from 'zod';

const Draft = z.object({
  text: z.string(),
  /** What the text was begun from. */
  base: z.string(),
  revision: z.number(),
  at: z.iso.datetime(),
});
export type Draft = z.infer<typeof Draft>;

const keyOf = (subject: string) => `trimtab-decision-draft:${subject}`;

/** What was written and not yet saved of a decision (by its id, or `new`), kept in this browser; null for nothing. */
export function readDraft(subject: string): Draft | null {
  try {
    const draft = Draft.safeParse(JSON.parse(localStorage.getItem(keyOf(subject)) ?? 'null'));
    return draft.success ? draft.data : null;
  } catch {
    return null;
  }
}

/** Keeps what was written; false where the browser has no room or keeps nothing. */
export function keepDraft(subject: string, draft: Draft): boolean {
  try {
    localStorage.setItem(keyOf(subject), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets what was written. */
export function dropDraft(subject: string): void {
  try {
    localStorage.removeItem(keyOf(subject));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

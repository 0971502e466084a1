import type { Known } from '@/lib/domain/known';

/** What a claim's source comes to now, and what that rests on. */
export interface Checked {
  readonly actual: Known<number>;
  readonly basis: string;
}

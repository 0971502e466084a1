import { z } from 'zod';

/** Why a change, a step of it or its end did not do what it should: what happened and what to do. */
export const ChangeFailure = z.object({
  code: z.string(),
  title: z.string(),
  detail: z.string(),
  action: z.string(),
});
export type ChangeFailure = z.infer<typeof ChangeFailure>;

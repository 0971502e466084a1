import { z } from 'zod';

/** RFC 9457 problem details, as every failed request of /api/v1 answers. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  instance: z.string().optional(),
  /** Machine-readable kind, e.g. `stale_plan`. */
  code: z.string(),
  /** What to do, as one sentence. */
  action: z.string().optional(),
  requestId: z.string(),
  issues: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  data: z.record(z.string(), z.unknown()).optional(),
});
export type Problem = z.infer<typeof Problem>;

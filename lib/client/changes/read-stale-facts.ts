import { z } from 'zod';
import { StaleFact } from '@/lib/contracts/change-plan';
import { ProblemError } from '../call';

const StaleData = z.object({ facts: z.array(StaleFact) });

/** What moved under a plan, when that is why applying it was refused; null for any other failure. */
export function readStaleFacts(error: Error | null): StaleFact[] | null {
  if (!(error instanceof ProblemError) || error.problem.code !== 'stale_plan') return null;
  const data = StaleData.safeParse(error.problem.data);
  return data.success ? data.data.facts : [];
}

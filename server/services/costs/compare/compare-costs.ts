import type { CompareInput, CompareReport } from '@/lib/contracts/costs/compare-shapes';
import { authorise } from '../../../auth/actor';
import type { ServiceContext } from '../../context';
import { loadSubjectUsage, runComparison } from './run-comparison';

/** The ways to run a subject beside each other, at the prices in force; nothing is stored. */
export async function compareCosts(ctx: ServiceContext, input: CompareInput): Promise<CompareReport> {
  authorise(ctx.actor, 'costs.read');
  return runComparison(ctx, input, await loadSubjectUsage(ctx, input.subject));
}

import type { BudgetStanding, PolicyFacts } from '@/lib/domain/changes/policies/verdict';
import { countPlaces, listPolicyRows } from '../../../db/policy-repository';
import type { ServiceContext } from '../../context';
import { listBudgets } from '../../costs/budgets/list-budgets';
import { toPolicy } from './to-policy';

/** What changes are judged by now: the policies in force, the budgets and sizes where one of them asks for those, the setting. */
export async function readPolicyFacts(ctx: ServiceContext): Promise<PolicyFacts> {
  const policies = (await listPolicyRows(ctx.db)).map(toPolicy);
  const asksBudgets = policies.some(({ rule }) => rule.kind === 'budget');
  const budgets: readonly BudgetStanding[] = asksBudgets ? (await listBudgets(ctx)).data : [];
  const asksSizes = policies.some(
    ({ rule }) => rule.kind === 'blastRadius' && rule.maxModulePercent !== null,
  );
  const sizes = asksSizes ? await countPlaces(ctx.db) : [];
  return { now: ctx.clock.now(), policies, budgets, sizes, isReadOnly: ctx.readOnly };
}

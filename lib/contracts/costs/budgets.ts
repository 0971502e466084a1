import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { knownOf, Timestamp } from '../shapes';
import { Reason, UsdPrice } from './usage';

const area = 'costs';
const bounded = z.object({ usd: z.string(), complete: z.boolean().describe('False: it is at least `usd`.') });

/** What a module, a stage or both may cost in a month, and how the running month stands against it. */
export const Budget = z.object({
  id: z.uuid(),
  module: z.object({ slug: z.string(), name: z.string() }).nullable().describe('Null: every module.'),
  stage: z.string().nullable().describe('Null: every stage.'),
  usdMonthly: z.string(),
  reason: z.string(),
  updatedAt: Timestamp,
  updatedBy: z.string(),
  month: z.string(),
  toDate: knownOf(bounded),
  forecast: knownOf(bounded).describe('To the end of the month.'),
  verdict: z.object({
    state: z.enum(['within', 'passes', 'unknown']),
    shareToDate: z.number().nullable(),
    shareForecast: z.number().nullable(),
    words: z.string(),
  }),
});
export type Budget = z.infer<typeof Budget>;

const usdMonthly = UsdPrice.refine((usd) => Number(usd) > 0, 'must be more than nothing').meta({
  example: '500',
});

export const NewBudget = z.strictObject({
  moduleSlug: z.string().min(1).max(80).nullable().default(null).describe('Null: every module.'),
  stage: z.string().trim().min(1).max(50).nullable().default(null).describe('Null: every stage.'),
  usdMonthly,
  reason: Reason.meta({ example: 'agreed for the year' }),
});
export type NewBudget = z.infer<typeof NewBudget>;

export const BudgetEdit = NewBudget.pick({ usdMonthly: true, reason: true });
export type BudgetEdit = z.infer<typeof BudgetEdit>;

const params = z.strictObject({ budgetId: z.uuid() });

export const listBudgets = defineEndpoint({
  method: 'GET',
  path: '/costs/budgets',
  operationId: 'listBudgets',
  area,
  summary: 'The monthly budgets, with estimate to date, forecast and share of the running month',
  permission: 'costs.read',
  output: z.object({ data: z.array(Budget), meta: z.object({ nextCursor: z.null() }) }),
});
export const addBudget = defineEndpoint({
  method: 'POST',
  path: '/costs/budgets',
  operationId: 'addBudget',
  area,
  summary: 'Set a monthly budget for a module, a stage, both, or the whole estate',
  description: 'Answers 409 where there is one for the same module and stage.',
  permission: 'budgets.manage',
  body: NewBudget,
  output: Budget,
  status: 201,
});
export const updateBudget = defineEndpoint({
  method: 'PATCH',
  path: '/costs/budgets/{budgetId}',
  operationId: 'updateBudget',
  area,
  summary: 'Change the amount of a budget, with the reason',
  permission: 'budgets.manage',
  params,
  body: BudgetEdit,
  output: Budget,
});
export const archiveBudget = defineEndpoint({
  method: 'DELETE',
  path: '/costs/budgets/{budgetId}',
  operationId: 'archiveBudget',
  area,
  summary: 'Take a budget away; it is kept as archived',
  permission: 'budgets.manage',
  params,
  output: z.undefined(),
  status: 204,
});

export const budgetEndpoints = [listBudgets, addBudget, updateBudget, archiveBudget] as const;

import { addBudget as addEndpoint, listBudgets as listEndpoint } from '@/lib/contracts/costs';
import { serve } from '@/server/http/serve';
import { addBudget } from '@/server/services/costs/budgets/add-budget';
import { listBudgets } from '@/server/services/costs/budgets/list-budgets';

export const GET = serve(listEndpoint, (ctx) => listBudgets(ctx));
export const POST = serve(addEndpoint, (ctx, { body }) => addBudget(ctx, body));

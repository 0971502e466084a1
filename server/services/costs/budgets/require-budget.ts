import { type BudgetRow, findBudgetRow } from '../../../db/budget-repository';
import type { Db } from '../../../db/client';
import { ServiceError } from '../../../errors';

/** A budget in force; throws not_found where there is none of that id. */
export async function requireBudget(db: Db, id: string): Promise<BudgetRow> {
  const row = await findBudgetRow(db, id);
  if (row) return row;
  throw new ServiceError('not_found', 'There is no budget of this id.');
}

import { ChangePlan } from '@/lib/contracts/change-plan';
import type { Undoing } from '@/lib/domain/capacity/provisioned-warnings';
import type { ChangeRow } from '../../db/change-repository';

/** What a change takes back, for its plan's warnings; null for a change of its own. */
export function undoingOf(row: Pick<ChangeRow, 'reverts'>): Undoing | null {
  if (row.reverts === null) return null;
  return { number: row.reverts.number, set: ChangePlan.parse(row.reverts.plan).wanted };
}

import { type Assign, assignBy } from '@/lib/domain/estate/assign-workload';
import type { Db } from '../../db/client';
import { listRules } from '../../db/rule-repository';

/** How workloads are put into modules by the rules as they are now. */
export async function loadAssign(db: Db): Promise<Assign> {
  return assignBy(await listRules(db));
}

import { appendAudit } from '../../../db/audit-repository';
import type { Db } from '../../../db/client';
import type { ServiceContext } from '../../context';

interface Plan {
  readonly id: string;
  readonly number: number;
  readonly name: string;
}

/** Adds an act on a plan ahead to the audit log, inside the transaction that records its effect. */
export async function recordPlan(
  ctx: ServiceContext,
  tx: Db,
  { id, number, name }: Plan,
  act: string,
  facts: { readonly before?: unknown; readonly after?: unknown; readonly reason?: string | null } = {},
): Promise<void> {
  await appendAudit(tx, ctx.actor, ctx.clock.now(), {
    action: `planAhead.${act}`,
    subject: { kind: 'planAhead', id, label: `Plan ${number}: ${name}` },
    ...facts,
  });
}

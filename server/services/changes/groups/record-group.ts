import { appendAudit } from '../../../db/audit-repository';
import type { Db } from '../../../db/client';
import type { ServiceContext } from '../../context';

interface Group {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

/** Adds an act on a group to the audit log, inside the transaction that records its effect. */
export async function recordGroup(
  ctx: ServiceContext,
  tx: Db,
  { id, number, title }: Group,
  act: string,
  facts: { readonly after?: unknown; readonly reason?: string | null } = {},
): Promise<void> {
  await appendAudit(tx, ctx.actor, ctx.clock.now(), {
    action: `changeGroup.${act}`,
    subject: { kind: 'changeGroup', id, label: `Group ${number}: ${title}` },
    ...facts,
  });
}

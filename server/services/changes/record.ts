import type { Observed } from '@/lib/contracts/change-plan';
import type { ChangeEvent } from '@/lib/contracts/change-shapes';
import type { BasePlan } from '@/lib/domain/changes/plan';
import { appendAudit } from '../../db/audit-repository';
import { addEvent } from '../../db/change-repository';
import type { Db } from '../../db/client';
import type { ServiceContext } from '../context';
import type { LoadedChange } from './load-change';

export interface Happening {
  readonly kind: ChangeEvent['kind'];
  /** One sentence for the page. */
  readonly words: string;
  readonly step?: number;
  readonly observed?: Observed;
}

export interface AuditFacts {
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string | null;
  readonly awsRequestIds?: readonly string[];
}

/** What names a change in the audit log. */
export interface ChangeSubject {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly workloadName: string;
}

/** What a plan's fields hold before and after it, for the audit log. */
export function toBeforeAndAfter({
  fields,
}: Pick<BasePlan, 'fields'>): Readonly<Record<'before' | 'after', object>> {
  return {
    before: Object.fromEntries(fields.map(({ field, from }) => [field, from])),
    after: Object.fromEntries(fields.map(({ field, to }) => [field, to])),
  };
}

/** The subject of a loaded change. */
export function subjectOf({ row, plan }: LoadedChange): ChangeSubject {
  return { id: row.id, number: row.number, title: plan.title, workloadName: row.workload.name };
}

/** Adds an event to the change's own story. */
export async function recordEvent(
  ctx: ServiceContext,
  db: Db,
  changeId: string,
  happening: Happening,
): Promise<void> {
  const { kind, words, step = null, observed = null } = happening;
  await addEvent(db, { changeId, at: ctx.clock.now(), kind, detail: { words, step, observed } });
}

/** Adds an event and the audit entry of the same act, inside the transaction that records its effect. */
export async function recordAct(
  ctx: ServiceContext,
  tx: Db,
  subject: ChangeSubject,
  happening: Happening,
  facts: AuditFacts = {},
): Promise<void> {
  await recordEvent(ctx, tx, subject.id, happening);
  await appendAudit(tx, ctx.actor, ctx.clock.now(), {
    action: `change.${happening.kind}`,
    subject: {
      kind: 'change',
      id: subject.id,
      label: `#${subject.number} ${subject.title}, ${subject.workloadName}`,
    },
    ...facts,
  });
}

import type { Change, ListChangesQuery } from '@/lib/contracts/change-shapes';
import { type ChangePhase, changePhases, openPhases, settledPhases } from '@/lib/domain/changes/phase';
import { authorise } from '../../auth/actor';
import { listChangeRows } from '../../db/change-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { requireDecision } from '../decisions/require-decision';
import { toChange } from './to-change';

/** A page of the changes that match, newest first. */
export async function listChanges(
  ctx: ServiceContext,
  query: ListChangesQuery,
): Promise<{ data: Change[]; meta: { nextCursor: string | null } }> {
  authorise(ctx.actor, 'estate.read');
  const filter = {
    phases: toPhases(query),
    kind: query.kind ?? null,
    workloadId: query.workloadId ?? null,
    decisionId: query.decision === undefined ? null : (await requireDecision(ctx.db, query.decision)).id,
    moduleSlug: query.module ?? null,
    stages: query.stage ?? null,
    accounts: query.account ?? null,
    regions: query.region ?? null,
    approval: query.state === 'approval' ? 'requested' : null,
    hasOpenMoves: query.state === 'moved',
    before: toNumber(query.cursor),
  };
  const rows = await listChangeRows(ctx.db, filter, query.limit + 1);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return { data: page.map(toChange), meta: { nextCursor: last ? String(last.number) : null } };
}

const states: Readonly<Record<ListChangesQuery['state'], readonly ChangePhase[] | null>> = {
  all: null,
  applied: changePhases.filter((phase) => phase !== 'planned' && phase !== 'cancelled'),
  waiting: ['planned'],
  approval: ['planned'],
  open: openPhases,
  settled: settledPhases,
  moved: ['inForce'],
  troubled: ['failed', 'timedOut', 'indeterminate'],
};

function toPhases({ state, phase }: ListChangesQuery): readonly ChangePhase[] | null {
  const phases = states[state];
  if (phase === undefined) return phases;
  return phases === null || phases.includes(phase) ? [phase] : [];
}

/** The number that a page's cursor stands for; throws invalid_input for one that no page gave out. */
export function toNumber(cursor: string | undefined): number | null {
  if (cursor === undefined) return null;
  if (/^[1-9]\d{0,8}$/.test(cursor)) return Number(cursor);
  throw new ServiceError('invalid_input', 'The cursor is not one this list gave out.', {
    issues: [{ field: 'cursor', message: 'must be the nextCursor of an earlier page' }],
  });
}

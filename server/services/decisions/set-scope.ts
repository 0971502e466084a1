import type { DecisionDetail, ScopeInput } from '@/lib/contracts/decisions/shapes';
import { authorise } from '../../auth/actor';
import { appendAudit } from '../../db/audit-repository';
import { findScopeTargets, replaceScopes } from '../../db/decision-scope-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { requireDecision } from './require-decision';
import { toDecisionDetail } from './to-decision-detail';

type Input = ScopeInput & { readonly decisionId: string };

/** Says what a decision governs; throws invalid_input for a module or workload that is not there. */
export async function setScope(ctx: ServiceContext, { decisionId, scope }: Input): Promise<DecisionDetail> {
  authorise(ctx.actor, 'decisions.write');
  return ctx.db.$transaction(async (tx) => {
    const before = await requireDecision(tx, decisionId);
    const { modules, workloads } = await findScopeTargets(tx, scope);
    const rows = scope.map(({ module, workload, stage }, index) => {
      const moduleId = module === null ? null : modules.get(module);
      if (moduleId === undefined) throw missing(`scope.${index}.module`, 'module', module);
      if (workload !== null && !workloads.has(workload))
        throw missing(`scope.${index}.workload`, 'workload', workload);
      return { moduleId, workloadId: workload, stage };
    });
    const once = [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
    await replaceScopes(tx, before.id, once);
    const after = toDecisionDetail(await requireDecision(tx, before.id));
    await appendAudit(tx, ctx.actor, ctx.clock.now(), {
      action: 'decision.scope',
      subject: { kind: 'decision', id: before.id, label: before.title ?? before.slug },
      before: { scope: toDecisionDetail(before).scope.map(toAudit) },
      after: { scope: after.scope.map(toAudit) },
    });
    return after;
  });
}

function toAudit({ module, workload, stage }: DecisionDetail['scope'][number]) {
  return { module: module?.slug ?? null, workload: workload?.name ?? null, stage };
}

function missing(field: string, kind: string, name: string | null): ServiceError {
  const message = `There is no ${kind} “${name}”.`;
  return new ServiceError('invalid_input', message, { issues: [{ field, message }] });
}

import { TriggerRule } from '@/lib/contracts/reviews/trigger-shapes';
import { type CapacityPlan, capacityAfter } from '@/lib/domain/capacity/capacity-after';
import type { EstateFacts, WorkloadFacts } from '@/lib/domain/reviews/estate-model';
import { evaluate } from '@/lib/domain/reviews/evaluate';
import { isInScope } from '@/lib/domain/reviews/in-scope';
import { listPlaced } from '../../../db/estate-fact-repository';
import { type ArmedTrigger, listArmedTriggers } from '../../../db/trigger-repository';
import type { ServiceContext } from '../../context';
import { loadPriceBook } from '../../costs/load-price-book';
import { compileExpression } from './compile-expression';
import { gatherEvidence } from './gather-evidence';
import { loadEstate } from './load-estate';
import { reachOf } from './reach-of';

/** A decision that a change would contradict: by which of its triggers, in the words of its rule. */
export interface Contradicted {
  readonly slug: string;
  readonly title: string | null;
  readonly expression: string;
}

interface Changed {
  readonly id: string;
  readonly name: string;
  readonly accountId: string;
  readonly region: string;
}

interface CapacityTrigger {
  readonly trigger: ArmedTrigger;
  readonly rule: Extract<TriggerRule, { readonly expression: string }>;
}

/**
 * The accepted decisions that a change would contradict: those that govern the workload and have an armed trigger on
 * capacity which does not hold now and would once the change is in force. What is not known contradicts nothing.
 */
export async function findContradicted(
  ctx: ServiceContext,
  changed: Changed,
  plan: CapacityPlan,
): Promise<readonly Contradicted[]> {
  const triggers = (await listArmedTriggers(ctx.db)).flatMap(toCapacityTrigger);
  if (triggers.length === 0) return [];
  const placed = await listPlaced(ctx.db);
  const workload = placed.find(({ id }) => id === changed.id);
  if (workload === undefined) return [];
  const governing = triggers.filter(({ trigger }) =>
    isInScope(workload, trigger.decision.scopes, trigger.stage),
  );
  if (governing.length === 0) return [];
  const scopeOf = ({ trigger, rule }: CapacityTrigger) => ({
    scopes: reachOf(rule, trigger.decision.scopes),
    stage: trigger.stage,
  });
  const looksAt = governing.map(scopeOf);
  const ids = placed
    .filter((one) => looksAt.some(({ scopes, stage }) => isInScope(one, scopes, stage)))
    .map(({ id }) => id);
  const days = Math.max(...governing.map(({ rule }) => rule.windowDays));
  const [estate, book] = await Promise.all([loadEstate(ctx, { days, ids }), loadPriceBook(ctx)]);
  return governing.flatMap((one) => {
    const { rule } = one;
    const { slug, title } = one.trigger.decision;
    const isDue = (facts: EstateFacts) => {
      const evidence = gatherEvidence(rule, { facts: () => facts, book, builtOn: [], now: ctx.clock.now() });
      return evaluate(rule, evidence).verdict === 'due';
    };
    const now = estate.factsOf(scopeOf(one), rule.windowDays);
    const isContradicted = !isDue(now) && isDue(factsAfter(now, changed, plan));
    return isContradicted ? [{ slug, title, expression: rule.expression }] : [];
  });
}

function toCapacityTrigger(trigger: ArmedTrigger): CapacityTrigger[] {
  const rule = TriggerRule.parse(trigger.rule);
  if (trigger.decision.status !== 'accepted' || !('expression' in rule)) return [];
  const compiled = compileExpression(rule.expression);
  const isOnCapacity =
    compiled.ok && compiled.uses.some(({ field }) => field === 'provisioned' || field === 'desired_tasks');
  return isOnCapacity ? [{ trigger, rule }] : [];
}

function factsAfter({ functions, services }: EstateFacts, changed: Changed, plan: CapacityPlan): EstateFacts {
  const toAfter = (facts: WorkloadFacts): WorkloadFacts => {
    const isIt =
      facts.name === changed.name && facts.account === changed.accountId && facts.region === changed.region;
    if (!isIt) return facts;
    const held = facts.provisioned ?? facts.desired_tasks;
    const after = capacityAfter(plan, typeof held === 'number' ? held : null);
    return after === null || after.value === null ? facts : { ...facts, [after.field]: after.value };
  };
  return { functions: functions.map(toAfter), services: services.map(toAfter) };
}

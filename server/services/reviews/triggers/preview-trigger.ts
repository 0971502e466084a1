import type { z } from 'zod';
import type { previewTrigger as endpoint } from '@/lib/contracts/reviews';
import type { TriggerPreview } from '@/lib/contracts/reviews/trigger-shapes';
import { backTest } from '@/lib/domain/reviews/back-test';
import { estateLists, type FieldHistory } from '@/lib/domain/reviews/estate-model';
import { evaluate } from '@/lib/domain/reviews/evaluate';
import { isInScope } from '@/lib/domain/reviews/in-scope';
import type { TriggerRule } from '@/lib/domain/reviews/trigger';
import { authorise } from '../../../auth/actor';
import { listPlaced } from '../../../db/estate-fact-repository';
import { listBuiltOn } from '../../../db/trigger-repository';
import type { ServiceContext } from '../../context';
import { loadPriceBook } from '../../costs/load-price-book';
import { requireDecision } from '../../decisions/require-decision';
import { compileExpression } from './compile-expression';
import { gatherEvidence, type Sources } from './gather-evidence';
import { loadEstate } from './load-estate';
import { reachOf } from './reach-of';

type Asked = z.output<typeof endpoint.body>;

const backDays = 90;
const dayMs = 86_400_000;
/** Over more the look back would read millions of rows. */
const mostLookedBackAt = 1_000;

/** What a trigger would see now and on which of the last 90 days it would have fired, or what is wrong with its rule. */
export async function previewTrigger(ctx: ServiceContext, asked: Asked): Promise<TriggerPreview> {
  authorise(ctx.actor, 'decisions.read');
  const { rule, stage } = asked;
  const decision = await requireDecision(ctx.db, asked.decisionId);
  const problem = findProblem(rule);
  if (problem) return { problem, now: null, backTest: { days: [], firedOn: [], note: null } };
  const [rows, book, builtOn] = await Promise.all([
    ctx.db.decisionScope.findMany({ where: { decisionId: decision.id } }),
    loadPriceBook(ctx),
    listBuiltOn(ctx.db, decision.id),
  ]);
  const scopes = reachOf(rule, rows);
  const windowDays = 'windowDays' in rule ? rule.windowDays : null;
  const inside =
    windowDays === null
      ? []
      : (await listPlaced(ctx.db))
          .filter((workload) => isInScope(workload, scopes, stage))
          .map(({ id }) => id);
  const isFew = inside.length <= mostLookedBackAt;
  const estate = await loadEstate(ctx, { days: (windowDays ?? 0) + (isFew ? backDays : 0), ids: inside });
  const sources = { book, builtOn };
  const facts = (at?: Date) => (days: number) => estate.factsOf({ scopes, stage }, days, at);
  const now = ctx.clock.now();
  const { verdict, words, seen } = evaluate(rule, gatherEvidence(rule, { ...sources, facts: facts(), now }));
  return {
    problem: null,
    now: { verdict, words, seen: [...seen], windowDays },
    backTest: isFew
      ? lookBack(asked, { ...sources, now }, (at) => facts(at))
      : {
          days: [],
          firedOn: [],
          note: `Its ${inside.length} workloads are too many to look back over; narrow it to a stage.`,
        },
  };
}

/** What is wrong with a rule's expressions, the first of them. */
export function findProblem(rule: TriggerRule): TriggerPreview['problem'] {
  if (!('expression' in rule)) return null;
  for (const text of [rule.expression, ...(rule.release === null ? [] : [rule.release])]) {
    const compiled = compileExpression(text);
    if (!compiled.ok) return { from: compiled.from, to: compiled.to, message: compiled.message };
  }
  return null;
}

function lookBack(
  { rule, noEvidence, minimumHours }: Asked,
  sources: Omit<Sources, 'facts'>,
  factsAt: (at: Date | undefined) => Sources['facts'],
): TriggerPreview['backTest'] {
  if (rule.kind === 'price' || rule.kind === 'superseded') {
    return { days: [], firedOn: [], note: 'Only what the estate did is looked back at.' };
  }
  const now = sources.now;
  const evaluations = momentsOf(now).map((at) => {
    const facts = factsAt(at === now ? undefined : at);
    return { at, evaluation: evaluate(rule, gatherEvidence(rule, { ...sources, facts, now: at })) };
  });
  return { ...backTest({ evaluations, noEvidence, minimumHours }), note: noteOf(rule) };
}

/** The last moment of each of the last days, and now for the running one. */
function momentsOf(now: Date): Date[] {
  const today = Math.floor(now.getTime() / dayMs) * dayMs;
  const ended = Array.from({ length: backDays - 1 }, (_, index) => {
    return new Date(today - (backDays - 2 - index) * dayMs - 1);
  });
  return [...ended, now];
}

function noteOf(rule: TriggerRule): string | null {
  if (!('expression' in rule)) return null;
  const compiled = compileExpression(rule.expression);
  if (!compiled.ok) return null;
  const isNow = (history: FieldHistory | undefined) => history === 'now';
  const unkept = compiled.uses
    .filter(({ list, field }) => isNow(estateLists[list].find(({ name }) => name === field)?.history))
    .map(({ list, field }) => `${list}.${field}`);
  if (unkept.length === 0) return null;
  return `${unkept.join(', ')} ${unkept.length === 1 ? 'is' : 'are'} only known as ${unkept.length === 1 ? 'it is' : 'they are'} now, not by day.`;
}

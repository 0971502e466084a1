import { TriggerRule } from '@/lib/contracts/reviews/trigger-shapes';
import { type Advanced, advance } from '@/lib/domain/reviews/advance';
import { evaluate } from '@/lib/domain/reviews/evaluate';
import type { Evaluation, TriggerRule as Rule } from '@/lib/domain/reviews/trigger';
import type { Db } from '../../../db/client';
import { wakeReviews } from '../../../db/review-repository';
import {
  type ArmedTrigger,
  listArmedTriggers,
  lockPhases,
  type PhaseRow,
  type PhaseWrite,
  storeEvaluations,
} from '../../../db/trigger-repository';
import type { ServiceContext } from '../../context';
import { loadPriceBook } from '../../costs/load-price-book';
import { noteQuiet, openReview } from '../open-review';
import { gatherEvidence } from './gather-evidence';
import { type LoadedEstate, loadEstate } from './load-estate';
import { reachOf } from './reach-of';
import { NoEvidence, Phase } from './stored-words';

interface Judged {
  readonly trigger: ArmedTrigger;
  readonly rule: Rule;
  readonly evaluation: Evaluation;
}

/**
 * Evaluates every armed trigger on what is known now: keeps what each saw, opens a review for each that fires, and
 * wakes the reviews that were snoozed until now. Answers how many were evaluated.
 */
export async function evaluateTriggers(ctx: ServiceContext): Promise<number> {
  const now = ctx.clock.now();
  await wakeReviews(ctx.db, now);
  const triggers = (await listArmedTriggers(ctx.db)).map((trigger) => ({
    trigger,
    rule: TriggerRule.parse(trigger.rule),
  }));
  if (triggers.length === 0) return 0;
  const windows = triggers.flatMap(({ rule }) => ('windowDays' in rule ? [rule.windowDays] : []));
  const [estate, book] = await Promise.all([
    windows.length > 0 ? loadEstate(ctx, { days: Math.max(...windows) }) : emptyEstate,
    loadPriceBook(ctx),
  ]);
  const judged = triggers.map(({ trigger, rule }): Judged => {
    const { scopes, linksStated } = trigger.decision;
    const scope = { scopes: reachOf(rule, scopes), stage: trigger.stage };
    const facts = (windowDays: number) => estate.factsOf(scope, windowDays);
    const builtOn = linksStated.flatMap(({ target }) => target ?? []);
    return { trigger, rule, evaluation: evaluate(rule, gatherEvidence(rule, { facts, book, builtOn, now })) };
  });
  await ctx.db.$transaction((tx) => settle(ctx, tx, judged, now), { timeout: 60_000 });
  return judged.length;
}

const emptyEstate: LoadedEstate = { rows: [], factsOf: () => ({ functions: [], services: [] }) };

async function settle(ctx: ServiceContext, tx: Db, judged: readonly Judged[], now: Date): Promise<void> {
  const phases = new Map(
    (
      await lockPhases(
        tx,
        judged.map(({ trigger }) => trigger.id),
      )
    ).map((row) => [row.id, row]),
  );
  const writes: PhaseWrite[] = [];
  for (const one of judged) {
    const row = phases.get(one.trigger.id);
    if (!row) continue;
    const advanced = advanceOne(one, row, now);
    writes.push(toWrite(one, row, advanced));
    if (advanced.effect === 'fire') await openReview(ctx, tx, one, now);
    if (advanced.effect === 'fallQuiet') await noteQuiet(tx, one.trigger.id, now);
  }
  await storeEvaluations(tx, writes, now);
}

function advanceOne({ trigger, evaluation }: Judged, row: PhaseRow, now: Date): Advanced {
  return advance({
    prev: { phase: Phase.parse(row.phase), since: row.phaseSince },
    next: evaluation,
    noEvidence: NoEvidence.parse(trigger.noEvidence),
    minimumHours: trigger.minimumHours,
    now,
  });
}

function toWrite({ trigger, rule, evaluation }: Judged, row: PhaseRow, { state }: Advanced): PhaseWrite {
  const { verdict, words, seen } = evaluation;
  const isSame =
    row.verdict === verdict &&
    row.evaluationPhase === state.phase &&
    row.words === words &&
    JSON.stringify(toPlain(row.seen)) === JSON.stringify(toPlain(seen));
  return {
    triggerId: trigger.id,
    phase: state.phase,
    phaseSince: state.since,
    verdict,
    words,
    seen,
    windowDays: 'windowDays' in rule ? rule.windowDays : null,
    continues: isSame ? (row.evaluationId?.toString() ?? null) : null,
  };
}

// A Json column orders the keys of its objects by its own rule.
function toPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => [key, toPlain(field)]);
}

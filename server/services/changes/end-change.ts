import { z } from 'zod';
import { ChangeFailure } from '@/lib/contracts/change-failure';
import { type EndStep, judgeAtEnd, nextEndStep } from '@/lib/domain/changes/end';
import { changePhases } from '@/lib/domain/changes/phase';
import { authorise } from '../../auth/actor';
import { AwsError } from '../../aws/errors';
import { type EndUpdate, takeEnd, writeEnd } from '../../db/change-end-repository';
import type { Db } from '../../db/client';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { findScope } from '../estate/find-scope';
import { kindOf } from './kinds';
import { type LoadedChange, loadChange } from './load-change';
import { assertMayTakeBack } from './policies/judge-change';
import { type Happening, recordAct, subjectOf } from './record';
import type { Progress } from './run';
import { takeBack } from './take-back';

/** Longer than a way back takes to plan and send. */
const leaseMs = 180_000;
const againMs = 60_000;
const followMs = 15_000;

const Phase = z.enum(changePhases);

const done: EndUpdate = { state: 'done', problem: null, tryAt: null };

/** One end whose time has come, held by this worker. */
interface DueEnd {
  readonly ctx: ServiceContext;
  readonly loaded: LoadedChange;
  readonly reached: Progress;
}

/**
 * Takes a change back whose end has come, if AWS still holds what it set; else it asks a person. What can't be done
 * now is tried again each minute and says why. True when the end was due and no other worker had it.
 */
export async function endChange(
  ctx: ServiceContext,
  { changeId }: { readonly changeId: string },
  reached: Progress = async () => undefined,
): Promise<boolean> {
  authorise(ctx.actor, 'changes.apply');
  const now = ctx.clock.now();
  const state = await takeEnd(ctx.db, changeId, now, new Date(now.getTime() + leaseMs));
  if (state === null) return false;
  await reached('taken');
  const due = { ctx, loaded: await loadChange(ctx, changeId), reached };
  const update = await carryOut(due, state === 'reverting');
  await ctx.db.$transaction(async (tx) => {
    await writeEnd(tx, changeId, update, true);
    await tell(due, tx, update);
  });
  return true;
}

function carryOut(due: DueEnd, isReverting: boolean): Promise<EndUpdate> | EndUpdate {
  const { row } = due.loaded;
  const step = nextEndStep({
    phase: Phase.parse(row.phase),
    changedAws: row.steps.some((one) => one.state === 'succeeded'),
    reverts: row.revertedBy.map((revert) => Phase.parse(revert.phase)),
  });
  if (isReverting && step === 'look' && !wasInterrupted(due.loaded)) return asks(lastFailure(due.loaded));
  return take(due, step);
}

function take(due: DueEnd, step: EndStep): Promise<EndUpdate> | EndUpdate {
  switch (step) {
    case 'done':
      return done;
    case 'follow':
      return { state: 'reverting', problem: null, tryAt: after(due.ctx, followMs) };
    case 'later':
      return later(due.ctx, {
        code: 'notSettled',
        title: 'It is not yet known what AWS did',
        detail: 'The change itself is still being settled; it is taken back after that.',
        action: 'Look at its page to see how far it is.',
      });
    case 'look':
      return lookAndTakeBack(due);
  }
}

async function lookAndTakeBack(due: DueEnd): Promise<EndUpdate> {
  const { ctx, loaded } = due;
  const { row, plan } = loaded;
  const kind = kindOf(plan);
  try {
    await assertMayTakeBack(ctx, loaded);
    const scope = await findScope(ctx.db, row.workload.accountId, row.workload.region);
    const seen = await kind.look(ctx, { scope, workload: row.workload }, plan);
    if (judgeAtEnd(kind.standing(plan, seen).agreement) === 'ask') {
      return (await isBack(due)) ? done : asks(moved(kind.describe(seen)));
    }
    const outcome = await takeBack(due);
    if (outcome === 'sent') return { state: 'reverting', problem: null, tryAt: after(ctx, followMs) };
    return outcome === 'nothingToDo' ? done : asks(outcome);
  } catch (error) {
    if (error instanceof AwsError) return later(ctx, unreadable(`${error.operation}: ${error.message}`));
    if (error instanceof ServiceError) return later(ctx, refused(error));
    throw error;
  }
}

/** Whether AWS holds by now what it held before the change. */
async function isBack({ ctx, loaded: { row, plan } }: DueEnd): Promise<boolean> {
  const kind = kindOf(plan);
  const asked = kind.invert(plan, { removeCreatedAlias: false });
  const back = await kind.makePlan(ctx, row.workload, asked, { number: row.number, plan });
  return back.refusals.some(({ code }) => code === 'noEffect');
}

function after(ctx: ServiceContext, ms: number): Date {
  return new Date(ctx.clock.now().getTime() + ms);
}

function asks(problem: ChangeFailure): EndUpdate {
  return { state: 'asks', problem, tryAt: null };
}

function later(ctx: ServiceContext, problem: ChangeFailure): EndUpdate {
  return { state: 'waiting', problem, tryAt: after(ctx, againMs) };
}

function moved(seen: string): ChangeFailure {
  return {
    code: 'moved',
    title: 'AWS holds something else by now',
    detail: `Someone has changed it since. ${seen}`,
    action: 'Take the change back all the same, or let it stay.',
  };
}

function unreadable(detail: string): ChangeFailure {
  const title = 'AWS could not be read';
  return { code: 'unreadable', title, detail, action: 'It is tried again each minute.' };
}

function refused({ code, message, action }: ServiceError): ChangeFailure {
  const detail = action ?? 'It is tried again each minute.';
  return { code, title: message, detail, action: 'It is tried again each minute.' };
}

/** Whether the last way back ended by an interruption before it did anything: it may be tried again. */
function wasInterrupted({ row }: LoadedChange): boolean {
  const code = ChangeFailure.safeParse(row.revertedBy.at(-1)?.failure).data?.code;
  return code === 'interrupted';
}

function lastFailure({ row }: LoadedChange): ChangeFailure {
  const last = row.revertedBy.at(-1);
  const failure = ChangeFailure.safeParse(last?.failure).data;
  return {
    code: 'revertFailed',
    title: last ? `Change #${last.number}, its way back, did not come into force` : 'Its way back is gone',
    detail: failure ? `${failure.title}. ${failure.detail}` : 'Nothing more is known of it.',
    action: 'Take the change back again, or let it stay.',
  };
}

/** Adds to the change's story what is news: that it asks, or that it is over. */
async function tell({ ctx, loaded }: DueEnd, tx: Db, { state, problem }: EndUpdate): Promise<void> {
  const happening = newsOf(state, problem);
  if (happening) await recordAct(ctx, tx, subjectOf(loaded), happening, { after: { state, problem } });
}

function newsOf(state: EndUpdate['state'], problem: unknown): Happening | null {
  if (state === 'done') return { kind: 'endDone', words: 'Its end has come, and it is taken back.' };
  if (state !== 'asks') return null;
  const { title, detail } = ChangeFailure.parse(problem);
  return { kind: 'endAsks', words: `Its end has come, but it was not taken back: ${title}. ${detail}` };
}

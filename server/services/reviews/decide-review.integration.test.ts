import { afterAll, beforeAll, expect, it } from 'vitest';
import { setProcessSettings } from '@/tests/support/process-settings';
import { type TestDatabase, testDatabase } from '@/tests/support/test-database';
import { virtualClock } from '../../clock';
import type { ServiceContext } from '../context';
import { createDecision } from '../decisions/create-decision';
import { getDecision } from '../decisions/get-decision';
import { supersedeDecision } from '../decisions/supersede-decision';
import { systemActor } from '../process-context';
import { actOnReview } from './act-on-review';
import { listReviews } from './list-reviews';
import { addTrigger } from './triggers/add-trigger';
import { evaluateTriggers } from './triggers/evaluate-triggers';

let database: TestDatabase;
let ctx: ServiceContext;

beforeAll(async () => {
  database = await testDatabase();
  setProcessSettings(database.url);
  const clock = virtualClock(new Date('2026-11-20T10:00:00Z'));
  const aws = { endpoint: 'http://127.0.0.1:1', credentials: null, clock };
  ctx = { actor: systemActor('test'), db: database.db, clock, aws, readOnly: false };
});
afterAll(() => database.drop());

/** A decision whose review is due. */
async function addDue(text: string) {
  const { id } = await createDecision(ctx, { text });
  const rule = { kind: 'date', on: '2026-11-19', every: null } as const;
  await addTrigger(ctx, {
    decisionId: id,
    title: 'A year has passed',
    rule,
    noEvidence: 'hold',
    minimumHours: 0,
    stage: null,
  });
  await evaluateTriggers(ctx);
  const { data } = await listReviews(ctx, { decision: id, limit: 10 });
  return { id, reviewId: data[0]?.id ?? '' };
}

it('superseding by a review begins the next record with what was seen, and both texts say so', async () => {
  const { id, reviewId } = await addDue('# ADR-1: Poll\n\nStatus: accepted\n\n## Context\n\nNo events.\n');
  const note = 'There are events now.';
  const acted = await actOnReview(ctx, {
    reviewId,
    act: 'decide',
    outcome: 'supersede',
    note,
    successor: 'Listen',
  });
  expect(acted).toMatchObject({ state: 'decided', successor: { title: 'Listen', status: 'proposed' } });
  const next = await getDecision(ctx, { decisionId: acted.successor?.id ?? '' });
  expect(next.text).toContain('> No events.');
  expect(next.text).toMatch(
    /A review found:\n\n> A year has passed, on 2026-11-20: .+\n> There are events now\.\n/,
  );
  expect(next.linked).toMatchObject([{ kind: 'supersedes', decision: { id }, stated: 'both' }]);
});

it('a review of what was superseded in the meantime is left open where a successor is asked for', async () => {
  const { id, reviewId } = await addDue('# ADR-11: Poll\n\nStatus: accepted\n');
  await supersedeDecision(ctx, { decisionId: id, revision: 1, title: 'Listen' });
  const decide = { reviewId, act: 'decide', outcome: 'supersede', note: 'Done already.' } as const;
  await expect(actOnReview(ctx, { ...decide, successor: 'Again' })).rejects.toMatchObject({
    code: 'refused',
  });
  expect((await listReviews(ctx, { decision: id, limit: 10 })).data[0]?.state).toBe('open');
  expect(await actOnReview(ctx, decide)).toMatchObject({ state: 'decided', successor: null });
});

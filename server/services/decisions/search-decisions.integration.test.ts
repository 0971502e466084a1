import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CreateDecisionInput, DecisionsQuery } from '@/lib/contracts/decisions/shapes';
import { virtualClock } from '@/server/clock';
import { systemActor } from '@/server/services/process-context';
import { type TestDatabase, testDatabase } from '@/tests/support/test-database';
import type { ServiceContext } from '../context';
import { createDecision } from './create-decision';
import { listDecisions } from './list-decisions';

let database: TestDatabase;
let ctx: ServiceContext;

const texts = [
  '# ADR-12: Captures wait in a queue\n\nStatus: accepted\nTags: payments\n\nBursts on pay days are smoothed by SQS.\n',
  '# ADR-13: Poll the ledger\n\nStatus: superseded\nOwner: Ledger team\n\nA queue was considered, and a queue of queues.\n',
  '# ADR-14: Warm the sign-in function\n\nStatus: accepted\n\nProvisioned concurrency on Monday mornings.\n',
];

beforeAll(async () => {
  database = await testDatabase();
  const clock = virtualClock(new Date('2026-11-20T10:00:00Z'));
  ctx = {
    actor: systemActor('test'),
    db: database.db,
    clock,
    aws: { endpoint: null, credentials: null, clock },
    readOnly: false,
  };
  for (const text of texts) await createDecision(ctx, CreateDecisionInput.parse({ text }));
});
afterAll(() => database.drop());

const find = (q: string, more: Record<string, unknown> = {}) =>
  listDecisions(ctx, DecisionsQuery.parse({ q, ...more }));
const numbersOf = async (q: string, more?: Record<string, unknown>) =>
  (await find(q, more)).data.map(({ number }) => number);

describe('a search', () => {
  it('puts a title before a text, however often the text says it', async () => {
    expect(await numbersOf('queue')).toEqual([12, 13]);
  });

  it.each<readonly [string, string, readonly number[]]>([
    ['the beginning of a word', 'provis', [14]],
    ['another form of a word', 'waiting', [12]],
    ['a word on its way to one whose stem is shorter', 'considerin', [13]],
    ['a word among those English is full of', 'the ledger', [13]],
    ['every word, in any order', 'monday concurrency', [14]],
    ['no decision that lacks one of them', 'monday queue', []],
    ['a number', 'ADR-0013', [13]],
    ['a tag', 'payments', [12]],
    ['an owner', 'ledger team', [13]],
    ['signs that mean something to the database', "queue' & | ! :* (", [12, 13]],
    ['what is only in code', '); DROP TABLE', []],
  ])('finds %s', async (_, q, expected) => {
    expect(await numbersOf(q)).toEqual(expected);
  });

  it.each<readonly [string, readonly number[]]>([
    ['quuee', [12, 13]],
    ['provisoned', [14]],
    ['concurency monday', [14]],
    ['legder', [13]],
  ])('reads “%s” as the nearest word there is, and says so', async (q, expected) => {
    const { data, meta } = await find(q);
    expect(data.map(({ number }) => number)).toEqual(expected);
    expect(meta.readAs.length).toBe(1);
  });

  it('has not begun while a single letter is typed', async () => {
    const { data, meta } = await find('q');
    expect(meta.total).toBe(texts.length);
    expect(data.map(({ excerpt }) => excerpt)).toEqual([null, null, null]);
  });

  it('shows the piece of text with what was found marked', async () => {
    const { data } = await find('smoothed');
    expect(data[0]?.excerpt?.filter(({ hit }) => hit)).toEqual([{ text: 'smoothed', hit: true }]);
  });

  it.each([
    ['uqeue', 'queue'],
    ['broncurrency', 'concurrency'],
  ])('reads “%s”, whose beginning is mistyped, as “%s”', async (asked, as) => {
    expect((await find(asked)).meta.readAs).toEqual([{ asked, as: [as] }]);
  });

  it('keeps to the filters, counts all, and goes on page by page', async () => {
    expect(await numbersOf('queue', { status: 'superseded' })).toEqual([13]);
    const first = await find('queue', { limit: 1 });
    expect(first.meta.total).toBe(2);
    expect(await numbersOf('queue', { limit: 1, cursor: first.meta.nextCursor })).toEqual([13]);
  });
});

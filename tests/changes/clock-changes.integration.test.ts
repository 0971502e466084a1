import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EndTime } from '@/lib/contracts/change-end';
import { inBackground } from '@/server/aws/call-mode';
import { verifyAudit } from '@/server/services/access/verify-audit';
import { applyChange } from '@/server/services/changes/apply-change';
import { endDueChanges } from '@/server/services/changes/end-due-changes';
import { getChange } from '@/server/services/changes/get-change';
import { reconcileChanges } from '@/server/services/changes/reconcile-changes';
import { type ChangeWorld, openChangeWorld } from './change-world';
import { acknowledged, everyKind, holdsOf, type KindCase, planEveryKind } from './kind-cases';

/** An end on a day on which a zone changes its clocks, and the moment that is. */
interface Day {
  readonly what: string;
  readonly until: EndTime;
  readonly at: string;
}

const end = (localTime: string, timeZone: string): EndTime => ({ localTime, timeZone });

const days: readonly Day[] = [
  {
    what: 'New York, the evening of spring',
    until: end('2027-03-14T18:00', 'America/New_York'),
    at: '2027-03-14T22:00Z',
  },
  {
    what: 'Berlin, just after the hour that spring skips',
    until: end('2027-03-28T03:00', 'Europe/Berlin'),
    at: '2027-03-28T01:00Z',
  },
  {
    what: 'Berlin, the evening of spring',
    until: end('2027-03-28T18:00', 'Europe/Berlin'),
    at: '2027-03-28T16:00Z',
  },
  {
    what: 'Lord Howe, which goes back by half an hour',
    until: end('2027-04-04T18:00', 'Australia/Lord_Howe'),
    at: '2027-04-04T07:30Z',
  },
  {
    what: 'Lord Howe, which goes on by half an hour',
    until: end('2027-10-03T18:00', 'Australia/Lord_Howe'),
    at: '2027-10-03T07:00Z',
  },
  {
    what: 'Berlin, in the hour that autumn repeats',
    until: end('2027-10-31T02:30', 'Europe/Berlin'),
    at: '2027-10-31T00:30Z',
  },
  {
    what: 'Berlin, the evening of autumn',
    until: end('2027-10-31T18:00', 'Europe/Berlin'),
    at: '2027-10-31T17:00Z',
  },
  {
    what: 'New York, the evening of autumn',
    until: end('2027-11-07T18:00', 'America/New_York'),
    at: '2027-11-07T23:00Z',
  },
];

interface Case extends KindCase, Day {}

let world: ChangeWorld;

beforeAll(async () => {
  world = await openChangeWorld();
});
afterAll(() => world.close());

const read = ({ change }: KindCase) => getChange(world.ctx(), { changeId: change.id });

async function turn(): Promise<void> {
  const { signal } = new AbortController();
  await inBackground(signal, () => endDueChanges(world.ctx('admin'), signal));
}

async function settle(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await world.advance(150);
    await inBackground(null, () => reconcileChanges(world.ctx('admin')));
  }
}

async function moveTo(moment: number): Promise<void> {
  await world.advance((moment - world.ctx().clock.now().getTime()) / 1000);
}

it('ends changes of every kind at the named zone’s wall time over the days on which clocks change', {
  timeout: 300_000,
}, async () => {
  const planned = await planEveryKind(world);
  const cases = planned.map((one, index): Case => {
    const day = days[index % days.length];
    if (!day) throw new Error('a kind has no day');
    return { ...one, ...day };
  });
  for (const { change, until } of cases)
    await applyChange(world.ctx(), { changeId: change.id, reason: 'a launch', acknowledged, until });
  await settle();

  for (const one of cases.toSorted((a, b) => a.at.localeCompare(b.at))) {
    const label = `${one.kind}: ${one.what}`;
    const due = new Date(one.at).getTime();
    expect((await read(one)).end?.endsAt, label).toBe(new Date(due).toISOString());
    await moveTo(due - 30_000);
    await turn();
    expect((await read(one)).end?.state, `${label}: half a minute before`).toBe('waiting');
    expect(await holdsOf(world, one), `${label}: held until then`).toEqual([true]);
    await moveTo(due + 30_000);
    await turn();
    await settle();
    const ended = await read(one);
    expect(ended.end, `${label}: half a minute after`).toMatchObject({ state: 'done', problem: null });
    expect(
      ended.revertedBy.map(({ phase }) => phase),
      label,
    ).toEqual(['inForce']);
    expect(await holdsOf(world, one), `${label}: taken back`).toEqual([false]);
  }
  expect(await verifyAudit(world.ctx('admin'))).toMatchObject({ intact: true });
  process.stdout.write(
    `clock test: ${cases.length} changes of ${everyKind.length} kinds ended on days on which clocks change in 3 zones; 0 early, 0 late, 0 forgotten\n`,
  );
});

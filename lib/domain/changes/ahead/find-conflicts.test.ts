import { describe, expect, it } from 'vitest';
import type { ScheduledAction } from '../../inventory/snapshot';
import type { Policy, PolicyRule } from '../policies/policy';
import { type ConflictFacts, findConflicts, type PlanSubject } from './find-conflicts';

const at = (day: number, hour = 0) => new Date(Date.UTC(2026, 11, day, hour));
const shop = {
  workloadId: 'w1',
  qualifier: 'live',
  name: 'shop',
  place: { moduleSlug: 'shop', stage: 'prod' },
};
const plan: PlanSubject = {
  startsAt: at(10, 8),
  endsAt: at(12, 8),
  timeZone: 'Etc/UTC',
  hasBegun: false,
  floors: [{ ...shop, atLeast: 5 }],
};
const nothing: ConflictFacts = { policies: [], plans: [], ends: [], schedules: [] };
const meet = (facts: Partial<ConflictFacts>, changed: Partial<PlanSubject> = {}) =>
  findConflicts({ ...plan, ...changed }, { ...nothing, ...facts });
const codes = (...asked: Parameters<typeof meet>) => meet(...asked).map(({ code }) => code);

const policy = (rule: PolicyRule, stage: string | null = 'prod'): Policy => ({
  id: 'p',
  module: null,
  stage,
  rule,
  reason: 'year end',
  setBy: 'admin',
});
const freeze = (from: Date, until: Date, stopsWaysBack = false) => {
  const text = (date: Date) => date.toISOString().slice(0, 16);
  const window = { repeats: 'once', from: text(from), until: text(until), timeZone: 'Etc/UTC' } as const;
  return policy({ kind: 'freeze', window, stopsWaysBack });
};
const action = (changed: Partial<ScheduledAction>): ScheduledAction => ({
  name: 'nights',
  schedule: 'cron(0 20 * * ? *)',
  timezone: null,
  min: 1,
  max: null,
  startTime: null,
  endTime: null,
  createdAt: null,
  ...changed,
});
const schedule = (changed: Partial<ScheduledAction>, qualifier: string | null = 'live') => ({
  schedules: [{ workloadId: 'w1', qualifier, action: action(changed) }],
});

describe('what a plan meets', () => {
  it('is nothing where nothing else is to happen', () => expect(meet({})).toEqual([]));

  it('is another plan that asks for the same workload and alias at the same time', () => {
    const other = { number: 3, name: 'Sale', timeZone: 'Etc/UTC', floors: [{ ...shop, atLeast: 9 }] };
    const during = (startsAt: Date, endsAt: Date, floors = other.floors) =>
      meet({ plans: [{ ...other, startsAt, endsAt, floors }] });
    expect(during(at(12, 8), at(13))).toEqual([]);
    expect(during(at(9), at(10, 8))).toEqual([]);
    expect(during(at(11), at(13), [{ ...shop, qualifier: 'canary', atLeast: 9 }])).toEqual([]);
    expect(during(at(11), at(13))).toMatchObject([
      {
        code: 'overlaps',
        effect: 'warns',
        title: 'It overlaps with plan 3, Sale',
        detail: expect.stringContaining('shop from 2026-12-11 00:00 (Etc/UTC) until 2026-12-12 08:00'),
      },
    ]);
  });

  it('is a change of the same alias that ends in the middle of it', () => {
    const ending = (endsAt: Date, qualifier: string | null = 'live') =>
      codes({ ends: [{ workloadId: 'w1', qualifier, number: 7, endsAt }] });
    expect(ending(at(11))).toEqual(['endsWithin']);
    expect(ending(at(10, 8))).toEqual(['endsWithin']);
    expect(ending(at(12, 8))).toEqual([]);
    expect(ending(at(11), 'canary')).toEqual([]);
  });

  it('is a freeze at its beginning, and at its end if that stops ways back', () => {
    expect(codes({ policies: [freeze(at(10), at(11))] })).toEqual(['frozenAtStart']);
    expect(codes({ policies: [freeze(at(12), at(13))] })).toEqual([]);
    expect(codes({ policies: [freeze(at(12), at(13), true)] })).toEqual(['frozenAtEnd']);
    expect(codes({ policies: [freeze(at(10), at(13), true)] })).toEqual(['frozenAtStart', 'frozenAtEnd']);
    expect(codes({ policies: [freeze(at(10), at(13), true)] }, { hasBegun: true })).toEqual(['frozenAtEnd']);
    expect(codes({ policies: [{ ...freeze(at(10), at(11)), stage: 'dev' }] })).toEqual([]);
  });

  it('is read-only mode, and the second person a policy wants', () => {
    expect(codes({ policies: [policy({ kind: 'readOnly' }), policy({ kind: 'approval' })] })).toEqual([
      'readOnly',
      'needsApproval',
    ]);
  });

  it('is a schedule of the same target that sets another minimum, or too low a maximum, in the middle of it', () => {
    expect(codes(schedule({}))).toEqual(['scheduleMoves']);
    expect(codes(schedule({ min: 5 }))).toEqual([]);
    expect(codes(schedule({ min: null, max: 4 }))).toEqual(['scheduleMoves']);
    expect(codes(schedule({ min: null, max: 5 }))).toEqual([]);
    expect(codes(schedule({}, 'canary'))).toEqual([]);
    expect(codes(schedule({ schedule: 'at(2026-12-12T08:00:00)' }))).toEqual([]);
    expect(codes(schedule({ schedule: 'at(2026-12-10T08:00:00)' }))).toEqual(['scheduleMoves']);
  });

  it('tells what blocks it first', () => {
    const facts = { ...schedule({}), policies: [freeze(at(10), at(11))] };
    expect(meet(facts).map(({ effect }) => effect)).toEqual(['blocks', 'warns']);
  });
});

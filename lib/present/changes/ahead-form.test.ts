import { expect, it } from 'vitest';
import { type PlannableWorkload, toAheadAsk, toAheadForm, toPreviewInput } from './ahead-form';

const now = new Date('2026-03-28T12:00:00Z');
const workloads: readonly PlannableWorkload[] = [
  { id: 'f', kind: 'function', name: 'api', held: 2 },
  { id: 's', kind: 'service', name: 'web', held: null },
];
const blank = toAheadForm(workloads, now, 'Europe/Berlin');
const filled = { ...blank, name: 'Payroll day', reason: 'slips' };
const floor = (id: string, changed: object) => {
  const existing = blank.floors[id] ?? { qualifier: '', atLeast: null };
  return { ...filled, floors: { ...blank.floors, [id]: { ...existing, ...changed } } };
};

it('begins with tomorrow and one more than is held', () => {
  expect(blank).toMatchObject({ from: '2026-03-29T08:00', until: '2026-03-29T18:00' });
  expect(blank.floors).toMatchObject({ f: { qualifier: 'live', atLeast: 3 }, s: { atLeast: 1 } });
});

it('asks for each workload, with an alias only where there is one', () => {
  expect(toAheadAsk(filled, workloads, now)).toMatchObject({
    ready: true,
    input: {
      name: 'Payroll day',
      items: [
        { workloadId: 'f', qualifier: 'live', atLeast: 3 },
        { workloadId: 's', qualifier: null, atLeast: 1 },
      ],
    },
  });
});

it.each([
  ['name', { ...filled, name: ' ' }],
  ['reason', { ...filled, reason: 'x' }],
  ['from', { ...filled, from: '2026-03-29T02:30' }],
  ['until', { ...filled, until: filled.from }],
  ['timeZone', { ...filled, timeZone: 'Berlin' }],
  ['floor.s', floor('s', { atLeast: null })],
  ['alias.f', floor('f', { qualifier: ' ' })],
])('names %s when that is missing', (field, form) => {
  expect(toAheadAsk(form, workloads, now)).toMatchObject({ ready: false, field });
});

it('is priced before it has a name, and not before it has its numbers', () => {
  expect(toPreviewInput(blank, workloads, now)).toMatchObject({ from: blank.from });
  expect(toPreviewInput(floor('s', { atLeast: null }), workloads, now)).toBeNull();
});

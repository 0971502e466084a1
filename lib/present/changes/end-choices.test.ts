import { expect, test } from 'vitest';
import { describeEnd, readEnd, toEndChoices } from './end-choices';

const berlin = 'Europe/Berlin';
const labels = (iso: string) => toEndChoices(new Date(iso), berlin).map(({ label }) => label);

test('the usual ends of a weekday, in the person’s zone', () => {
  expect(toEndChoices(new Date('2026-11-18T09:12:00Z'), berlin)).toEqual([
    { value: 'stays', label: 'someone takes it back', localTime: null },
    { value: 'soon', label: 'in 2 hours, 12:12', localTime: '2026-11-18T12:12' },
    { value: 'today', label: 'today, 20:00', localTime: '2026-11-18T20:00' },
    { value: 'tomorrow', label: 'tomorrow, 08:00', localTime: '2026-11-19T08:00' },
    { value: 'friday', label: 'Friday, 18:00', localTime: '2026-11-20T18:00' },
    { value: 'other', label: 'another time…', localTime: null },
  ]);
});

test('late in the evening, today is not offered any more', () => {
  expect(labels('2026-11-18T19:30:00Z')).not.toContain('today, 20:00');
});

test('on a Friday, Friday is the next one', () => {
  const friday = toEndChoices(new Date('2026-11-20T09:00:00Z'), berlin).find(
    ({ value }) => value === 'friday',
  );
  expect(friday?.localTime).toBe('2026-11-27T18:00');
});

test('over the end of a month and of summer time', () => {
  const choices = toEndChoices(new Date('2026-10-24T22:30:00Z'), berlin);
  expect(choices.find(({ value }) => value === 'tomorrow')?.localTime).toBe('2026-10-26T08:00');
});

const now = new Date('2026-11-18T09:00:00Z');

test('an end is read in its zone', () => {
  expect(readEnd({ localTime: '2026-11-20T18:00', timeZone: berlin }, now)).toEqual({
    endsAt: new Date('2026-11-20T17:00:00Z'),
  });
});

test.each([
  ['', 'Give a date and a time.'],
  ['2026-11-18T09:00', 'Give a time that is still to come.'],
  ['2027-03-28T02:30', 'The clocks of Europe/Berlin are put forward then and never show it.'],
])('what is wrong with %j', (localTime, problem) => {
  expect(readEnd({ localTime, timeZone: berlin }, now)).toEqual({ problem });
});

test('an end is told with its zone', () => {
  expect(describeEnd(new Date('2026-11-20T17:00:00Z'), now, berlin)).toBe('20 Nov, 18:00 (Europe/Berlin)');
});

import { describe, expect, it } from 'vitest';
import { cut, type FunctionToRead, halve, planLogQueries, planLogWindow, toDays } from './plan-log-reading';

const at = (text: string) => new Date(`2026-11-${text}:00:00Z`);
const rolled = { from: at('01T00'), until: at('20T10') };
const wanted = at('06T09');
const plan = (from: string | null, until: string | null) =>
  planLogWindow(
    { coveredFrom: from === null ? null : at(from), coveredUntil: until === null ? null : at(until) },
    rolled,
    wanted,
  );

describe('what is read next', () => {
  it.each([
    ['yesterday and today at first', null, null, '19T00', '20T10'],
    ['what has closed since', '19T00', '20T08', '20T08', '20T10'],
    ['a week at most of what was missed', '01T00', '10T08', '13T00', '20T10'],
    ['a day more into the past', '19T00', '20T10', '18T00', '19T00'],
    ['the last of it from when logs are wanted', '07T00', '20T10', '06T09', '07T00'],
  ] as const)('is %s', (_, from, until, start, end) => {
    expect(plan(from, until)).toEqual({ start: at(start), end: at(end) });
  });

  it('is nothing once all is read', () => {
    expect(plan('06T09', '20T10')).toBeNull();
  });

  it('is asked by days', () => {
    expect(toDays({ start: at('18T22'), end: at('20T03') }).map(({ start }) => start)).toEqual([
      at('18T22'),
      at('19T00'),
      at('20T00'),
    ]);
  });
});

const hoursOf = (count: number, requests: number) =>
  Array.from({ length: count }, (_, hour) => ({
    start: new Date(at('19T00').getTime() + hour * 3_600_000),
    requests,
  }));
const one = (id: number, more: Partial<FunctionToRead> = {}): FunctionToRead => ({
  id: `${id}`,
  group: `/aws/lambda/${id}`,
  start: at('19T00'),
  end: at('20T00'),
  bytesPerRequest: 500,
  bytesPerDay: null,
  hours: hoursOf(24, 10),
  ...more,
});

describe('queries', () => {
  it('leave out who was not called, and hold fifty groups at most', () => {
    const functions = Array.from({ length: 120 }, (_, id) =>
      one(id, id < 110 ? { hours: hoursOf(1, 5) } : { hours: [] }),
    );
    const queries = planLogQueries(functions, 50);
    expect(queries.map(({ functions: some }) => some.length)).toEqual([50, 50, 10]);
    expect(queries[0]?.expectedBytes).toBe(50 * 5 * 500);
  });

  it('hold as many as their rows do', () => {
    const busy = Array.from({ length: 10 }, (_, id) => one(id, { hours: hoursOf(24, 1000) }));
    // 24 hours of 80 buckets each are 1,920 rows, of which 8,000 hold four.
    expect(planLogQueries(busy, 50).map(({ functions }) => functions.length)).toEqual([4, 4, 2]);
  });

  it('are expected to scan what the group holds of a day where no request was measured yet', () => {
    const [query] = planLogQueries(
      [one(1, { bytesPerRequest: null, bytesPerDay: 24_000, end: at('19T06') })],
      50,
    );
    expect(query?.expectedBytes).toBe(6000);
  });

  it('are halved by functions, then by hours, down to one hour', () => {
    const [query] = planLogQueries([one(1), one(2), one(3)], 50);
    const halves = query ? halve(query) : null;
    expect(halves?.map(({ functions }) => functions.length)).toEqual([2, 1]);
    const [first, second] = (halves?.[1] && halve(halves[1])) ?? [];
    expect([first?.end, second?.start]).toEqual([at('19T12'), at('19T12')]);
    expect(first?.functions[0]?.hours).toHaveLength(12);
    const hour = { start: at('19T00'), end: at('19T01') };
    const [last] = planLogQueries([cut(one(1), hour)], 50);
    expect(last && halve(last)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { diffValues, toLine } from './diff-values';

describe('diffValues', () => {
  it('names only the fields that differ, nested ones by their path', () => {
    const before = { role: 'viewer', name: 'Ada', limits: { a: 1, b: 2 } };
    const after = { role: 'admin', name: 'Ada', limits: { a: 1, b: 3 } };
    expect(diffValues(before, after)).toEqual([
      { field: 'role', before: 'viewer', after: 'admin' },
      { field: 'limits.b', before: 2, after: 3 },
    ]);
  });

  it('takes everything as new where there was nothing', () => {
    expect(diffValues(null, { name: 'ci', role: 'viewer' })).toEqual([
      { field: 'name', before: undefined, after: 'ci' },
      { field: 'role', before: undefined, after: 'viewer' },
    ]);
  });

  it('takes a list as one value', () => {
    expect(diffValues({ tags: ['a'] }, { tags: ['a', 'b'] })).toEqual([
      { field: 'tags', before: ['a'], after: ['a', 'b'] },
    ]);
  });

  it('finds nothing where nothing is', () => {
    expect(diffValues(null, null)).toEqual([]);
    expect(diffValues({ a: 0 }, { a: 0 })).toEqual([]);
  });
});

describe('toLine', () => {
  it.each([
    [null, 'not set'],
    ['live', 'live'],
    [0, '0'],
    [false, 'false'],
    [{ a: 1 }, '{"a":1}'],
  ])('writes %j as %s', (value, line) => {
    expect(toLine(value)).toBe(line);
  });
});

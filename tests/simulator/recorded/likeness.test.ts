import { describe, expect, it } from 'vitest';
import { differences } from './likeness';

const compare = (actual: unknown, recorded: unknown) => differences(actual, recorded, 'body', new Map());

describe('comparing an answer with a recording', () => {
  it('finds nothing where only placeholders differ', () => {
    expect(compare({ id: 'x', at: '2026' }, { id: '<uuid:1>', at: 'date' })).toEqual([]);
  });

  it('names members that are missing, and those that AWS did not send', () => {
    expect(compare({ b: 1 }, { a: 1 })).toEqual(['body.a is missing', 'body.b is not in the recording']);
  });

  it('wants one placeholder to be one thing, and two to be two', () => {
    expect(compare(['x', 'y'], ['<uuid:1>', '<uuid:1>'])).toEqual(['<uuid:1> was x, is y']);
    expect(compare(['x', 'x'], ['<uuid:1>', '<uuid:2>'])).toEqual(['<uuid:2> and <uuid:1> are both x']);
  });

  it('compares the text around a placeholder', () => {
    expect(compare('no function f', 'Function not found: <name:1>')).toHaveLength(1);
    expect(compare('Function not found: f', 'Function not found: <name:1>')).toEqual([]);
  });
});

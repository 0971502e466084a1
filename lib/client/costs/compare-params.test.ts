import { describe, expect, test } from 'vitest';
import { type CompareState, fromInputs, readCompareState, toCompareHref, toInputs } from './compare-params';

const state: CompareState = {
  subject: { kind: 'module', slug: 'cora-chat', stages: ['prod'] },
  edits: { requests: '1.2M', packaging: 'image' },
  shape: null,
  options: ['lambda', 'fargate'],
};

describe('a comparison’s address', () => {
  test('shows a colleague the same', () => {
    const href = toCompareHref(state);
    expect(readCompareState(new URLSearchParams(href.split('?')[1]))).toEqual(state);
  });

  test('holds nothing where nothing was chosen', () => {
    expect(toCompareHref(readCompareState(new URLSearchParams()))).toBe('/compare');
  });

  test('is read as if what can’t be read were not there', () => {
    const read = readCompareState(new URLSearchParams('options=blimp&shape=x&nonsense=1&requests=abc'));
    expect(read).toMatchObject({ shape: null, edits: { requests: 'abc' } });
    expect(read.options).toContain('lambda');
  });

  test('is saved as the API takes it and opened as it was', () => {
    const inputs = toInputs(state);
    expect(inputs).toMatchObject({ subject: state.subject, edits: state.edits, range: null });
    const opened = fromInputs({ ...inputs, edits: { requests: 1_200_000, packaging: 'image' } });
    expect(opened.edits).toEqual({ requests: '1,200,000', packaging: 'image' });
  });
});

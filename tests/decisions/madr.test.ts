import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '@/lib/domain/decisions/decision';
import { toMadr } from '@/lib/domain/decisions/madr/to-madr';
import { parseDecision } from '@/lib/domain/decisions/parse-decision';
import { splitFile } from '@/lib/domain/decisions/split-file';
import { corpus } from './corpus';
import { mutated } from './mutated';

const runs = 1_000;
const read = (text: string) => parseDecision({ text, path: null }).decision;

/** What a reader of either text must find the same. */
function factsOf(decision: Decision) {
  const { title, status, date, deciders, options, positive, negative, risks, checklist, review } = decision;
  const texts = (passages: readonly { readonly text: string }[]) => passages.map(({ text }) => text);
  return {
    title,
    status,
    date,
    deciders,
    options: options
      .map((option) => ({ title: option.title, pros: texts(option.pros), cons: texts(option.cons) }))
      .toSorted((a, b) => a.title.localeCompare(b.title)),
    chosen: options.filter(({ chosen }) => chosen === true).map((option) => option.title),
    positive: texts(positive),
    negative: texts(negative),
    risks: texts(risks),
    checklist: texts(checklist),
    triggers: texts(review.triggers.filter(({ source }) => source === 'triggers')),
    nextReview: review.next?.date ?? null,
    owner: decision.owner,
    tags: decision.tags,
    deviation: decision.deviation,
    links: [...new Set(decision.links.map(({ kind, number }) => `${kind} ${number}`))].sort(),
  };
}

const records = corpus.flatMap(({ name, text }) =>
  splitFile(text)
    .filter(({ kind }) => kind === 'record')
    .map((part) => [`${name}:${part.line}`, part.text] as const),
);

describe('a record as MADR 4', () => {
  it.each(records)('%s says the same', (_, text) => {
    expect(factsOf(read(toMadr({ text, path: null })))).toEqual(factsOf(read(text)));
  });

  it.each(records)('%s made so twice is made so once', (_, text) => {
    const once = toMadr({ text, path: null });
    expect(toMadr({ text: once, path: null })).toBe(once);
  });

  it('has MADR’s parts in MADR’s order, and its own sections after them', () => {
    const ours = corpus.find(({ name }) => name === 'ours.md');
    const headings = toMadr({ text: ours?.text ?? '', path: null }).match(/^#{1,3} .+/gm);
    expect(headings).toEqual([
      '# Secrets stay in environment variables',
      '## Context and Problem Statement',
      '## Considered Options',
      '## Decision Outcome',
      '### Consequences',
      '## Pros and Cons of the Options',
      '### Parameter Store',
      '### environment variables',
      '## Implementation',
      '## Checklist',
      '## Review triggers',
    ]);
  });

  it('says no status, date or people that the record does not say', () => {
    expect(toMadr({ text: '# Only a title\n\nAnd a line.\n', path: null })).toBe(
      '# Only a title\n\nAnd a line.\n',
    );
  });

  it(`keeps the status and never throws, on any of ${runs} mutated files`, () => {
    fc.assert(
      fc.property(mutated, ({ text }) => {
        const { status } = read(text);
        if (status !== 'unknown') expect(read(toMadr({ text, path: null })).status).toBe(status);
        else expect(typeof toMadr({ text, path: null })).toBe('string');
      }),
      { numRuns: runs },
    );
  });
});

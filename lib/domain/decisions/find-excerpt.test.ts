import { describe, expect, it } from 'vitest';
import { findExcerpt } from './find-excerpt';

const marked = (text: string, words: string[][]) =>
  findExcerpt(text, words)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');

const filler = 'Nothing here is of interest to anyone at all. '.repeat(20);

describe('an excerpt', () => {
  it.each<readonly [string, string, string[][], string]>([
    [
      'whole words that begin with a stem',
      'It waits, awaits and is waiting.',
      [['wait']],
      'It [waits], awaits and is [waiting].',
    ],
    [
      'a stem in i as its word in y',
      'A policy, many policies.',
      [['polici']],
      'A [policy], many [policies].',
    ],
    [
      'any of a word’s stems',
      'Availability of a queue.',
      [['availabil', 'avail']],
      '[Availability] of a queue.',
    ],
    ['lines as one', 'A queue\n\n- of queues', [['queue']], 'A [queue] - of [queues]'],
    ['the beginning where nothing is found', 'Kept as it was.', [['queue']], 'Kept as it was.'],
    ['signs as they are', 'Costs $1 (a lot).', [['cost'], []], '[Costs] $1 (a lot).'],
  ])('marks %s', (_, text, words, expected) => {
    expect(marked(text, words)).toBe(expected);
  });

  it('is taken where the different words stand together', () => {
    const text = `Queues and queues of queues. ${filler}Only here a queue meets capacity. ${filler}`;
    const shown = marked(text, [['queue'], ['capac']]);
    expect(shown).toContain('a [queue] meets [capacity]');
    expect(shown.length).toBeLessThan(260);
  });

  it('begins and ends between words', () => {
    const shown = marked(`${filler}The queue. ${filler}`, [['queue']]);
    expect(filler.split(' ')).toContain(shown.split(' ')[0]);
    expect(filler.split(' ')).toContain(shown.split(' ').at(-1));
  });
});

import { describe, expect, it } from 'vitest';
import type { StatedLink } from './decision';
import { parseDecision } from './parse-decision';
import { resolveLink } from './resolve-link';

const linksOf = (lines: string) =>
  parseDecision({ text: `# ADR-7: Use queues\n\n${lines}\n`, path: null }).decision.links;
const brief = (links: readonly StatedLink[]) =>
  links.map(({ kind, number, path, title }) => [kind, number ?? path ?? title]);

describe('a link', () => {
  it.each<readonly [string, readonly (readonly [string, string | number])[]]>([
    ['Supersedes: ADR-3', [['supersedes', 3]]],
    [
      'Supersedes: ADR-003, ADR-004 and #5',
      [
        ['supersedes', 3],
        ['supersedes', 4],
        ['supersedes', 5],
      ],
    ],
    ['- **Superseded by**: [ADR-9](0009-use-streams.md)', [['supersededBy', 9]]],
    ['Status: Superseded by [Use streams](use-streams.md)', [['supersededBy', 'use-streams.md']]],
    ['Status: Superceded by [9. Use streams](0009-use-streams.md)', [['supersededBy', 9]]],
    ['Status: superseded by 0009-use-streams.md', [['supersededBy', 9]]],
    ['Status: Superseded by "Use streams for everything"', [['supersededBy', 'Use streams for everything']]],
    ['Status: Replaced by ADR 9', [['supersededBy', 9]]],
    ['Replaces: ADR-3', [['supersedes', 3]]],
    [
      '## Status\n\nAccepted\n\nSupersedes [3. Use cron](0003-use-cron.md)\n\nAmended by [9. Use streams](0009-x.md)',
      [
        ['supersedes', 3],
        ['amendedBy', 9],
      ],
    ],
    ['---\n', []],
    ['Amends: ADR-3', [['amends', 3]]],
    [
      'Related: ADR-3, [ADR-4](./0004-x.md)',
      [
        ['relates', 4],
        ['relates', 3],
      ],
    ],
    [
      '## Links\n\n* Supersedes [ADR-3](0003-x.md)\n* [ADR-4](0004-x.md)\n* [A blog](https://example.com/2026/01)',
      [
        ['supersedes', 3],
        ['relates', 4],
      ],
    ],
    [
      'Supersedes: 3, 4 and 0007',
      [
        ['supersedes', 3],
        ['supersedes', 4],
        ['supersedes', 7],
      ],
    ],
    ['Status: Superseded (by ADR-9)', [['supersededBy', 9]]],
    ['Status: Ersetzt durch ADR-9', [['supersededBy', 9]]],
    ['Amends: [that](Use%20streams.md)', [['amends', 'Use streams.md']]],
    ['Supersedes ADR-3.', [['supersedes', 3]]],
    ['Supersedes: none', []],
    ['Superseded by: n/a', []],
    ['Superseded by: {ADR number}', []],
  ])('%s', (lines, expected) => {
    expect(brief(linksOf(lines))).toEqual(expected);
  });

  it('carries its line', () => {
    expect(linksOf('Status: accepted\nSupersedes: ADR-3')).toMatchObject([{ line: 4 }]);
  });
});

describe('the decision a link names', () => {
  const at = { label: null, collection: 'shop' };
  const decisions = [
    { ...at, id: 'a', number: 3, title: 'Use cron', path: 'docs/adr/0003-use-cron.md' },
    { ...at, id: 'b', number: 4, title: 'Use streams', path: 'docs/adr/0004-use-streams.md' },
    { ...at, id: 'c', number: 4, title: 'Use something', path: 'other/0004-use-something.md' },
    { ...at, id: 'd', number: 5, title: 'Cache', path: 'docs/adr/pay/0005-cache.md' },
    { ...at, id: 'e', number: 5, title: 'Cache it', path: 'docs/adr/mail/0005-cache.md' },
    { ...at, id: 'f', number: null, label: 'DR-2025-011', title: 'Keep it', path: null },
    { ...at, id: 'g', number: 3, title: 'Else', path: null, collection: 'bank' },
    { ...at, id: 'h', number: 9, title: 'Elsewhere', path: null, collection: 'bank' },
    { ...at, id: 'i', number: 12, title: 'Written here', path: null, collection: null },
  ];
  const from = (path: string | null, collection: string | null) => (lines: string) =>
    linksOf(lines).map((link) => resolveLink(link, decisions, { path, collection })?.id ?? null);
  const named = from('docs/adr/x/0007-use-queues.md', 'shop');

  it('is found by number, path and title', () => {
    expect(named('Supersedes: ADR-3')).toEqual(['a']);
    expect(named('Supersedes: [that](../adr/0004-use-streams.md#decision)')).toEqual(['b']);
    expect(named('Status: superseded by Use *Streams*')).toEqual(['b']);
  });

  it('is of its own collection where numbers are counted from one in each, or was written here', () => {
    expect(named('Supersedes: ADR-9')).toEqual([null]);
    expect(named('Supersedes: ADR-12')).toEqual(['i']);
    expect(from(null, 'bank')('Supersedes: ADR-3')).toEqual(['g']);
    expect(from(null, null)('Supersedes: ADR-9')).toEqual(['h']);
  });

  it('is the one in its own folder, or where the path leads, of those named alike', () => {
    expect(from('docs/adr/mail/0006-x.md', 'shop')('Amends: ADR-5')).toEqual(['e']);
    expect(from('docs/adr/mail/0006-x.md', 'shop')('Amends: [that](0005-cache.md)')).toEqual(['e']);
    expect(from('docs/adr/mail/0006-x.md', 'shop')('Amends: [that](../pay/0005-cache.md)')).toEqual(['d']);
    expect(named('Amends: adr/pay/0005-cache.md')).toEqual(['d']);
    expect(named('Amends: ADR-5')).toEqual([null]);
  });

  it('is found by an id that is counted within a year', () => {
    expect(brief(linksOf('Supersedes DR-2025-011.'))).toEqual([['supersedes', 'DR-2025-011']]);
    expect(named('Supersedes DR-2025-011.')).toEqual(['f']);
  });

  it('is none where nothing fits, or several do', () => {
    expect(named('Supersedes: ADR-99')).toEqual([null]);
    expect(named('Supersedes: ADR-4')).toEqual([null]);
    expect(named('Supersedes: [that](gone.md)')).toEqual([null]);
  });
});

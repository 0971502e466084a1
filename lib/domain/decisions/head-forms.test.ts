import { describe, expect, it } from 'vitest';
import { parseDecision } from './parse-decision';

const read = (text: string, path: string | null = null) => parseDecision({ text, path });
const headOf = (text: string, path: string | null = null) => {
  const { number, title } = read(text, path).decision;
  return [number, title];
};

describe('a title', () => {
  it.each<readonly [string, number | null]>([
    ['# Use queues', null],
    ['# 7. Use queues', 7],
    ['# 0007: Use queues', 7],
    ['# 0007 Use queues', 7],
    ['# 7 - Use queues', 7],
    ['# ADR-007: Use queues', 7],
    ['# ADR 7 – Use queues', 7],
    ['# ADR007: Use queues', 7],
    ['# ADR #7: Use queues', 7],
    ['# [ADR-7] Use queues', 7],
    ['# RFC 7: Use queues', 7],
    ['# Architecture Decision Record 7: Use queues', 7],
    ['# ADR: Use queues', null],
    ['# **ADR-7**: Use `queues`', 7],
    ['# ✅ ADR-7: Use queues', 7],
    ['# ADR no. 7: Use queues', 7],
    ['# ADR-7: Use queues {#adr-7}', 7],
    ['# ADR-7\n\n## Use queues', 7],
    ['# Architecture Decision Record\n\n## ID\n\n7\n\n## Title\n\nUse queues', 7],
    ['h1. 7. Use queues', 7],
    ['= ADR-7: Use queues', 7],
    ['<h1>ADR-7: Use queues</h1>', 7],
    ['# ADR-2026-007: Use queues', null],
    ['# 2026-03-11: Use queues', null],
    ['# Use queues #', null],
    ['#Use queues', null],
    ['Use queues\n==========', null],
    ['7. Use queues\n=============', 7],
    ['ADR-7: Use queues\n-----------------', 7],
    ['ADR-7: Use queues', 7],
    ['---\ntitle: "7. Use queues"\n---\n', 7],
    ['---\ntitle: Use queues\nid: ADR-0007\n---\n', 7],
    ['==========\nUse queues\n==========\n\n:Status: accepted', null],
  ])('%j', (text, number) => {
    expect(headOf(`${text}\n\nStatus: accepted\n`)).toEqual([number, 'Use queues']);
  });

  it('may begin with a number that is none', () => {
    expect(headOf('# 3 ways to cache\n\nStatus: accepted\n')).toEqual([null, '3 ways to cache']);
  });

  it.each(['## Status\n\naccepted\n', '', '# {short title of solved problem}\n', 'Just words.\n'])(
    'that is not there stays unknown: %j',
    (text) => {
      const { decision, issues } = read(text);
      expect(decision.title).toBeNull();
      expect(issues.map(({ code }) => code)).toContain('title-missing');
    },
  );

  it('is not a heading in code', () => {
    expect(headOf('```sh\n# ADR-9: no\n```\n\n# ADR-8: Yes\n')).toEqual([8, 'Yes']);
  });
});

describe('a number', () => {
  it.each<readonly [string, number | null]>([
    ['docs/adr/0007-use-queues.md', 7],
    ['docs/adr/7.md', 7],
    ['docs/ADR-0007_use_queues.markdown', 7],
    ['docs/adr007-use-queues.md', 7],
    ['docs/adr-7/README.md', 7],
    ['docs\\adr\\0007-use-queues.md', 7],
    ['docs/2026-03-11-use-queues.md', null],
    ['docs/20260311-use-queues.md', null],
    ['docs/use-s3.md', null],
  ])('comes from the file name: %s', (path, number) => {
    expect(headOf('# Use queues\n', path)).toEqual([number, 'Use queues']);
  });

  it('that is stated differently is an issue that names each', () => {
    const { decision, issues } = read('---\nid: 9\n---\n# 8. Use queues\n', '0007-use-queues.md');
    expect(decision.number).toBe(9);
    const issue = issues.find(({ code }) => code === 'ids-disagree');
    expect(issue?.message).toContain('its front matter says 9, its title says 8, its file name says 7');
    expect(issue?.line).toBe(4);
  });
});

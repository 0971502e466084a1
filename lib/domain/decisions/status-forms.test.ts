import { describe, expect, it } from 'vitest';
import type { DecisionStatus } from './decision';
import { parseDecision } from './parse-decision';

const statusOf = (text: string, path: string | null = null) => parseDecision({ text, path }).decision.status;
const inLine = (line: string) => statusOf(`# Use queues\n\n${line}\n\n## Context\n\nWork comes in bursts.\n`);
const codes = (text: string) => parseDecision({ text, path: null }).issues.map(({ code }) => code);

describe('where a status stands', () => {
  it.each<readonly [string, string, DecisionStatus]>([
    ['a section', '# Use queues\n\n## Status\n\nAccepted\n', 'accepted'],
    ['a numbered section', '# Use queues\n\n## 2. Status\nRejected\n', 'rejected'],
    ['a section with a list', '# Use queues\n\n## Status\n\n* Deprecated\n', 'deprecated'],
    ['a section of setext headings', 'Use queues\n==========\n\nStatus\n------\n\nProposed\n', 'proposed'],
    [
      'a section with a table',
      '# Use queues\n\n## Status\n\n| Status | Date |\n| --- | --- |\n| Accepted | 2026-01-02 |\n',
      'accepted',
    ],
    ['YAML front matter', '---\nstatus: "accepted"\ndate: 2026-01-02\n---\n\n# Use queues\n', 'accepted'],
    ['YAML front matter in a list', '---\nstatus:\n  - superseded\n---\n# Use queues\n', 'superseded'],
    ['TOML front matter', '+++\nstatus = "deprecated"\n+++\n# Use queues\n', 'deprecated'],
    [
      'front matter behind a byte order mark',
      '\uFEFF---\r\nstatus: accepted\r\n---\r\n# Use queues\r\n',
      'accepted',
    ],
    ['a row of a table', '# Use queues\n\n| | |\n|---|---|\n| **Status** | Accepted |\n', 'accepted'],
    [
      'a row of a table without a head',
      '# Use queues\n\n| Status | Rejected |\n| Owner | Queue team |\n',
      'rejected',
    ],
    [
      'a column of a table',
      '# Use queues\n\n| Date | Status |\n|---|:-:|\n| 2026-01-02 | accepted |\n',
      'accepted',
    ],
    ['a bullet', '# Use queues\n\n* Status: accepted\n* Date: 2026-01-02\n', 'accepted'],
    ['a bold bullet', '# Use queues\n\n- **Status:** Deprecated\n', 'deprecated'],
    ['a bold line, mark outside', '# Use queues\n\n**Status**: Accepted\n', 'accepted'],
    ['a bold line, mark inside', '# Use queues\n\n__Status:__ Proposed\n', 'proposed'],
    ['an italic line', '# Use queues\n\n*Status*: Proposed\n', 'proposed'],
    ['a tagged line', '# Use queues\n\n<b>Status</b>: Accepted<br>\n', 'accepted'],
    ['a plain line', '# Use queues\n\nStatus: Accepted\n', 'accepted'],
    ['a quoted line', '# Use queues\n\n> Status: Accepted\n', 'accepted'],
    [
      'a line of several facts',
      '# Use queues\n\nStatus: Accepted Date: 2026-01-02 Supersedes: ADR-3\n',
      'accepted',
    ],
    [
      'a line of several facts parted by bars',
      '# Use queues\n\n**Date:** 2026-01-02 | **Status:** Rejected\n',
      'rejected',
    ],
    ['the title, in brackets', '# Use queues (superseded)\n', 'superseded'],
    ['the title, before it', '# [REJECTED] Use queues\n', 'rejected'],
    ['a heading of its own', '# Use queues\n\n## Status: Accepted\n', 'accepted'],
    ['a reST field', 'Use queues\n==========\n\n:Status: Accepted\n:Date: 2026-01-02\n', 'accepted'],
    ['a reST section', 'Use queues\n##########\n\nStatus\n~~~~~~\n\nDeprecated\n', 'deprecated'],
    [
      'plain words that lost their marks',
      'ADR-3: Use queues\n\nStatus\n\nAccepted\n\nContext\n\nBursts.\n',
      'accepted',
    ],
    [
      'a bold line that is a heading in all but its marks',
      '# Use queues\n\n**Status**\n\nAccepted\n\n**Context**\n\nBursts.\n',
      'accepted',
    ],
    ['a wiki’s heading', 'h1. Use queues\n\nh2. Status\n\nRejected\n', 'rejected'],
    ['a wiki’s table', 'h1. Use queues\n\n||Status|Deprecated|\n||Date|2026-01-02|\n', 'deprecated'],
    [
      'a row of HTML over several lines',
      '# Use queues\n\n<tr>\n<th>Status</th>\n<td>Rejected</td>\n</tr>\n',
      'rejected',
    ],
    [
      'a badge',
      '# Use queues\n\n![](https://img.shields.io/badge/status-accepted-green) ![x](y.png)\n',
      'accepted',
    ],
    ['the words of a badge', '# Use queues\n\n![Status: rejected](badge.svg)\n', 'rejected'],
    ['a definition', '# Use queues\n\nStatus\n: Accepted\n', 'accepted'],
    ['an admonition', '# Use queues\n\n!!! success "Status: Accepted"\n    Done.\n', 'accepted'],
    ['a line of its own', '# Use queues\n\n**Superseded by [[0020-use-rules]]**\n', 'superseded'],
    ['Windows line ends', '# Use queues\r\n\r\n## Status\r\n\r\nAccepted\r\n', 'accepted'],
    ['old Mac line ends', '# Use queues\r\r## Status\r\rAccepted\r', 'accepted'],
  ])('%s', (_, text, status) => {
    expect(statusOf(text)).toBe(status);
  });

  it.each([
    ['code', '# Use queues\n\n```\nStatus: accepted\n```\n'],
    ['a comment', '# Use queues\n\n<!-- Status: accepted -->\n'],
    ['a sentence', '# Use queues\n\nWe accepted that the status of a job is eventually consistent.\n'],
    ['the status of something else', '# Use queues\n\n## Decision\n\nHTTP status: accepted (202)\n'],
    ['nothing', ''],
  ])('not in %s', (_, text) => {
    expect(statusOf(text)).toBe('unknown');
    expect(codes(text)).toContain('status-missing');
  });
});

describe('how a status is worded', () => {
  it.each<readonly [string, DecisionStatus]>([
    ['Accepted', 'accepted'],
    ['ACCEPTED', 'accepted'],
    ['approved', 'accepted'],
    ['Adopted', 'accepted'],
    ['Implemented', 'accepted'],
    ['decided', 'accepted'],
    ['Active', 'accepted'],
    ['draft', 'proposed'],
    ['RFC', 'proposed'],
    ['Request for comments', 'proposed'],
    ['In review', 'proposed'],
    ['On hold', 'proposed'],
    ['WIP', 'proposed'],
    ['withdrawn', 'rejected'],
    ['Declined', 'rejected'],
    ['Not accepted', 'rejected'],
    ['Not yet accepted', 'proposed'],
    ['No longer valid', 'deprecated'],
    ['Obsolete', 'deprecated'],
    ['Replaced by ADR-9', 'superseded'],
    ['✅ Accepted', 'accepted'],
    ['🟢 Active', 'accepted'],
    [':white_check_mark: Accepted', 'accepted'],
    ['‚úÖ Active', 'accepted'],
    ['~~Proposed~~ Accepted', 'accepted'],
    ['Proposed → Accepted', 'accepted'],
    ['**Accepted**', 'accepted'],
    ['`accepted`', 'accepted'],
    ['[Accepted](https://example.com/board)', 'accepted'],
    ['Accepted on 2026-03-11 by the platform team', 'accepted'],
    ['Accepted (2026-03-11)', 'accepted'],
    ['accepted, with changes', 'accepted'],
    ['Accepted/Implemented', 'accepted'],
    ['Unapproved', 'unknown'],
    ['Akzeptiert', 'accepted'],
    ['Rechazada', 'rejected'],
    ['Déprécié', 'deprecated'],
    ['Предложено', 'proposed'],
    ['已取代', 'superseded'],
    ['Superseded by [ADR-0009](0009-use-streams.md)', 'superseded'],
    ['Superceded by [9. Use streams](0009-use-streams.md)', 'superseded'],
    ['Supersceded by ADR-9', 'superseded'],
    ['Acepted', 'accepted'],
    ['Aproved', 'accepted'],
    ['depreciated', 'deprecated'],
    ['Porposed', 'proposed'],
    ['partially superseded by ADR-9', 'superseded'],
    ['This ADR has been accepted', 'accepted'],
  ])('%s', (words, status) => {
    expect(inLine(`Status: ${words}`)).toBe(status);
  });

  it.each([
    '{proposed | rejected | accepted}',
    '[proposed | accepted | rejected | deprecated]',
    'Proposed | Accepted | Superseded',
    'proposed, accepted, rejected, deprecated or superseded',
    'Proposed/Accepted/Rejected',
    '<proposed|accepted>',
    '[status]',
    'TBD',
    'What is the status, such as proposed, accepted, rejected, deprecated, superseded, etc.?',
    'banana',
    '???',
  ])('leaves “%s” unknown, with an issue at its line', (words) => {
    const text = `# Use queues\n\n* Status: ${words}\n`;
    const { decision, issues } = parseDecision({ text, path: null });
    expect(decision.status).toBe('unknown');
    expect(issues.filter(({ code }) => code.startsWith('status-'))).toMatchObject([
      { line: 3, severity: 'open' },
    ]);
  });

  it('says how it read a misspelling and a status that is none of the usual', () => {
    expect(codes('# A\n\nStatus: Acepted\nDate: 2026-01-02\n')).toEqual(['status-misspelt']);
    expect(codes('# A\n\nStatus: On hold\nDate: 2026-01-02\n')).toEqual(['status-nearest']);
  });

  it('takes what ends a record over what began it, and says that both are there', () => {
    const text = '# A\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\nSuperseded by [ADR-9](0009-b.md)\n';
    expect(statusOf(text)).toBe('superseded');
    expect(codes(text)).toEqual(['status-stated-twice']);
  });

  it('takes the latest of dated statuses', () => {
    const text = '# A\n\n## Status\n\n- Proposed 2026-01-02\n- Accepted 2026-02-03\n';
    expect(statusOf(text)).toBe('accepted');
  });
});

it('that another record took the place of, while the status still says otherwise, is an issue at that line', () => {
  const { decision, issues } = parseDecision({
    text: '# Use queues\n\n- Status: accepted\n- Date: 2026-01-02\n- Superseded by: [ADR-9](0009-x.md)\n',
    path: null,
  });
  expect(decision.status).toBe('accepted');
  expect(issues).toMatchObject([{ code: 'status-against-link', line: 5, severity: 'open' }]);
  expect(issues[0]?.message).toContain('ADR-9');
  expect(codes('# Use queues\n\nStatus: superseded by ADR-9\nDate: 2026-01-02\n')).toEqual([]);
});

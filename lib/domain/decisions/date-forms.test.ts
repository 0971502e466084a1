import { describe, expect, it } from 'vitest';
import { parseDecision } from './parse-decision';

const read = (text: string, path: string | null = null) => parseDecision({ text, path });
const dateOf = (text: string, path: string | null = null) => read(text, path).decision.date;
const withDate = (words: string) => `# Use queues\n\nStatus: accepted\nDate: ${words}\n`;
const codes = (text: string, path: string | null = null) => read(text, path).issues.map(({ code }) => code);

describe('how a date is written', () => {
  it.each([
    '2026-03-11',
    '2026/03/11',
    '2026.03.11',
    '2026-3-11',
    '2026-03-11T09:30:00Z',
    '11.03.2026',
    '11.3.2026',
    '11 March 2026',
    '11th of March, 2026',
    'March 11, 2026',
    'March 11th 2026',
    'Wednesday, 11 March 2026',
    'Mar 11, 2026',
    '11-Mar-2026',
    'decided 2026-03-11 in the weekly',
    '11. März 2026',
    '11 mars 2026',
    '11 de marzo de 2026',
    '2026年3月11日',
  ])('%s', (words) => {
    expect(dateOf(withDate(words))).toBe('2026-03-11');
  });

  it('reads day-first where the day can be no month', () => {
    expect(dateOf(withDate('23/11/2025'))).toBe('2025-11-23');
    expect(dateOf(withDate('23-11-2025'))).toBe('2025-11-23');
    expect(dateOf(withDate('11/23/2025'))).toBe('2025-11-23');
  });

  it('takes the order of day and month from another date of the record, and else leaves it open', () => {
    expect(dateOf(`${withDate('03/04/2026')}\nReviewed 25/04/2026.\n`)).toBe('2026-04-03');
    expect(dateOf(`${withDate('03/04/2026')}\nReviewed 04/25/2026.\n`)).toBe('2026-03-04');
    const { decision, issues } = read(withDate('03/04/2026'));
    expect(decision.date).toBeNull();
    expect(issues).toMatchObject([{ code: 'date-ambiguous', line: 4 }]);
    expect(issues[0]?.message).toContain('2026-04-03 or 2026-03-04');
  });

  it.each([
    'March 2026',
    'März 2026',
    '2026-03',
    '2026-02-30',
    '31.04.2026',
    '11/03/26',
    '11-Mar-26',
    'Q3 2026',
    '2026-W10',
  ])('leaves “%s” open: it is no day', (words) => {
    expect(dateOf(withDate(words))).toBeNull();
    expect(codes(withDate(words))).toEqual(['date-partial']);
  });

  it.each(['YYYY-MM-DD', '{YYYY-MM-DD when the decision was last updated}', '', 'soon'])(
    'leaves “%s” open: it is no date',
    (words) => {
      expect(dateOf(withDate(words))).toBeNull();
      expect(codes(withDate(words))).toEqual(['date-missing']);
    },
  );
});

describe('where a date stands', () => {
  it.each([
    ['front matter', '---\nstatus: accepted\ndate: 2026-03-11\n---\n# A\n'],
    ['a section', '# A\n\n## Status\n\naccepted\n\n## Date\n\n2026-03-11\n'],
    ['the status line', '# A\n\nStatus: Accepted on 11 March 2026\n'],
    ['the status section', '# A\n\n## Status\n\nAccepted, 2026-03-11\n'],
    [
      'a change log',
      '# A\n\nStatus: accepted\n\n## Changelog\n\n- 2026-02-01: proposed\n- 2026-03-11: accepted\n',
    ],
    [
      'a change log in a table',
      '# A\n\nStatus: accepted\n\n## History\n\n| When | What |\n|---|---|\n| 2026-03-11 | accepted |\n',
    ],
    ['a line before the title', 'Date: 2026-03-11\n\n# A\n\nStatus: accepted\n'],
  ])('%s', (_, text) => {
    expect(dateOf(text)).toBe('2026-03-11');
  });

  it.each([
    'docs/2026-03-11-use-queues.md',
    'docs/20260311-use-queues.md',
    'docs/2026-03-11/README.md',
    'docs/2026/03/11/use-queues.md',
    'docs/adr_2026_03_11_use_queues.md',
  ])('the name of its file or folder: %s', (path) => {
    expect(dateOf('# Use queues\n\nStatus: accepted\n', path)).toBe('2026-03-11');
  });

  it('says where two dates disagree, and when only a last change is dated', () => {
    expect(codes(withDate('2026-03-12'), '2026-03-11-a.md')).toEqual(['dates-disagree']);
    const { decision, issues } = read('# A\n\nStatus: accepted\n\n*Last updated*: February 11, 2026\n');
    expect(decision.date).toBeNull();
    expect(issues).toMatchObject([{ code: 'date-missing', line: 5 }]);
    expect(issues[0]?.message).toContain('2026-02-11');
  });
});

import { describe, expect, it } from 'vitest';
import { splitFile } from '@/lib/domain/decisions/split-file';
import { type CorpusFile, corpus, readOnly, readRecords } from './corpus';

function file(name: string): CorpusFile {
  const found = corpus.find((one) => one.name === name);
  if (!found) throw new Error(`no file ${name} in the corpus`);
  return found;
}
const recordOf = (name: string) => readOnly(file(name));
const codesOf = (name: string) => recordOf(name).issues.map(({ code }) => code);
const texts = (passages: readonly { readonly text: string }[]) => passages.map(({ text }) => text);

describe('a file of the corpus', () => {
  it('MADR 4: front matter, options twice, chosen by name', () => {
    const { decision, issues } = recordOf('0012-madr-4.md');
    expect(decision).toMatchObject({
      number: 12,
      title: 'Hold card captures in a queue',
      status: 'accepted',
      date: '2026-04-02',
      deciders: ['Head of payments', 'Platform lead'],
      tags: ['payments', 'queues'],
    });
    expect(
      decision.options.map(({ title, chosen, pros, cons }) => [title, chosen, pros.length, cons.length]),
    ).toEqual([
      ['Retry in the caller', false, 0, 0],
      ['SQS with a concurrency limit', true, 1, 1],
      ['A table polled by a schedule', false, 1, 1],
    ]);
    expect(texts(decision.positive)).toEqual(['a burst waits instead of failing']);
    expect(texts(decision.negative)).toEqual(['a capture may be up to nine minutes late']);
    expect(decision.sources).toHaveLength(1);
    expect(decision.links).toMatchObject([
      { kind: 'supersedes', number: 4, path: '0004-poll-the-capture-table.md' },
    ]);
    expect(texts(decision.review.triggers)).toEqual([
      'Revisit when the acquirer raises its limit above 200 a second.',
    ]);
    expect(issues).toEqual([]);
  });

  it('adr-tools: status by its links, day first', () => {
    const { decision } = recordOf('nygard.md');
    expect(decision).toMatchObject({ number: 3, status: 'superseded', date: '2026-02-14' });
    expect(decision.links.map(({ kind, number }) => [kind, number])).toEqual([
      ['supersededBy', 12],
      ['amends', 2],
    ]);
    expect(codesOf('nygard.md')).toEqual([]);
  });

  it('many records in one, with an index that disagrees and a part on how to use it', () => {
    const log = file('many-in-one.md');
    expect(splitFile(log.text).map(({ kind }) => kind)).toEqual([
      'text',
      'record',
      'text',
      'record',
      'text',
      'record',
      'text',
    ]);
    const records = readRecords(log);
    expect(records.map(({ decision }) => [decision.number, decision.status, decision.date])).toEqual([
      [1, 'accepted', '2026-01-08'],
      [2, 'accepted', '2026-01-20'],
      [3, 'proposed', '2026-02-01'],
    ]);
    for (const { decision } of records) {
      expect(decision.owner).toBe('Platform lead');
      expect(decision.review).toMatchObject({
        next: { date: '2026-07-01', line: null },
        cadence: { every: 'halfYearly' },
      });
    }
    expect(texts(records[0]?.decision.review.triggers ?? [])).toHaveLength(2);
    expect(records.map(({ issues }) => issues.map(({ code }) => code))).toEqual([
      [],
      ['status-differs-from-index'],
      ['status-from-index', 'date-from-index'],
    ]);
  });

  it('reStructuredText', () => {
    const { decision, issues } = recordOf('plain-rst.rst');
    expect(decision).toMatchObject({
      number: 21,
      title: 'Pin the base image',
      status: 'accepted',
      date: '2026-05-03',
      deciders: ['Build team', 'Security team'],
    });
    expect(decision.links).toMatchObject([{ kind: 'supersedes', number: 11 }]);
    expect([texts(decision.positive), texts(decision.negative)]).toEqual([
      ['Builds are the same tomorrow.'],
      ['Someone must move the digest.'],
    ]);
    expect(issues).toEqual([]);
  });

  it('a page that was copied and lost its marks', () => {
    const { decision } = recordOf('lost-marks.txt');
    expect(decision).toMatchObject({
      number: 9,
      title: 'Run the importer as a task',
      status: 'accepted',
      date: '2026-06-09',
    });
    expect(texts(decision.positive)).toEqual([
      'No timeout of fifteen minutes',
      'One image for both importers',
    ]);
    expect(decision.risks.map(({ text, mitigation }) => [text, mitigation])).toEqual([
      ['The task dies halfway', 'a checkpoint every thousand rows'],
      ['Two tasks run at once', null],
    ]);
  });

  it('a template that nobody filled in: all of it stays unknown', () => {
    const { decision } = recordOf('template.md');
    expect(decision).toMatchObject({ title: null, status: 'unknown', date: null, deciders: [] });
    expect(codesOf('template.md').sort()).toEqual(['date-missing', 'status-placeholder', 'title-missing']);
  });

  it('our own form: every field, and triggers over two lines', () => {
    const { decision, issues } = recordOf('ours.md');
    expect(decision).toMatchObject({
      number: 31,
      status: 'accepted',
      owner: 'Access team',
      deviation: 'knowingly',
      deviationReason: 'Parameter Store adds 40 ms to each cold start.',
      tags: ['security', 'cold-start'],
      review: { next: { date: '2027-05-19' }, cadence: { every: 'yearly' } },
    });
    expect(
      decision.options.map(({ title, chosen, pros, cons }) => [title, chosen, texts(pros), texts(cons)]),
    ).toEqual([
      ['Parameter Store', false, ['Keys can be rotated without a deploy'], ['40 ms more at each start']],
      ['environment variables', true, ['Nothing to call'], ['Whoever reads the configuration reads the key']],
    ]);
    expect(decision.risks.map(({ mitigation }) => mitigation)).toEqual([
      'read access only for the Access team',
      null,
    ]);
    expect(texts(decision.implementation)).toEqual(['PR #212: keys by stage', 'infra/secrets.tf']);
    expect(decision.checklist.map(({ done }) => done)).toEqual([true, false]);
    const triggers = decision.review.triggers.filter(({ source }) => source === 'triggers');
    expect(triggers.map(({ text, from, to }) => [text, to - from])).toEqual([
      ['the extension caches parameters before init', 0],
      ['more than ten functions hold a key, or any function holds two', 1],
    ]);
    expect(issues).toEqual([]);
  });

  it.each<readonly [string, string, object, readonly string[]]>([
    [
      'German',
      'german.md',
      { number: 5, status: 'superseded', date: '2026-03-12', deciders: ['Leitung Zahlungen'] },
      ['status-stated-twice'],
    ],
    ['Japanese', 'japanese.md', { number: 34, status: 'accepted', date: '2026-03-11' }, []],
    [
      'AsciiDoc',
      'asciidoc.adoc',
      {
        number: 17,
        title: 'Trace a tenth of requests',
        status: 'accepted',
        date: '2026-03-18',
        owner: 'Platform lead',
      },
      [],
    ],
    [
      'a page of a wiki, with a table and headings of HTML',
      'wiki-export.md',
      { status: 'accepted', date: '2026-05-11', deciders: ['@Head of data'], owner: 'Data team' },
      [],
    ],
    [
      'a page of a notebook, with the digits of its file name no date',
      'notebook 8f3b2c1d20210412c8d7e6f5a4b3c2d1.md',
      { title: 'Keep images small', status: 'accepted', date: null, tags: ['images', 'cold start'] },
      ['date-missing'],
    ],
    [
      'a request for comments, whose sections are at the top and none its title',
      '0123-partial-batch.md',
      { number: 123, title: 'partial_batch', status: 'unknown', date: null },
      ['status-missing', 'date-missing'],
    ],
    [
      'a header as of a mail',
      'mail-header.rst',
      { number: 31, title: 'Pin the base image by digest', status: 'accepted', date: null },
      ['date-missing'],
    ],
    [
      'one sentence, and a day for its status',
      'one-sentence.md',
      { number: 14, status: 'accepted', date: '2026-01-09' },
      [],
    ],
    [
      'a history of its status, and a word of a section in its title',
      'history.md',
      { number: 22, title: 'Alarm on throttles', status: 'accepted', date: '2026-02-09' },
      [],
    ],
    [
      'a title in a section, boxes for its status and an id counted within its year',
      'DR-2026-004.md',
      {
        number: null,
        label: 'DR-2026-004',
        title: 'Move reports to S3',
        status: 'accepted',
        date: '2026-04-04',
        owner: 'Data team',
        checklist: [],
      },
      [],
    ],
  ])('%s', (_, name, facts, issues) => {
    expect(recordOf(name).decision).toMatchObject(facts);
    expect(codesOf(name)).toEqual(issues);
  });

  it('the argument of a record, whatever its sections are called or when it has none', () => {
    const argument = (name: string) => {
      const { context, decision, options, positive, negative } = recordOf(name).decision;
      const chosen = options.filter((option) => option.chosen).map(({ title }) => title);
      return [context !== null, decision !== null, options.length, chosen, texts(positive), texts(negative)];
    };
    expect(argument('german.md')).toEqual([
      true,
      true,
      2,
      [],
      ['Keine Abbuchung geht verloren'],
      ['Manche kommen neun Minuten später'],
    ]);
    expect(argument('asciidoc.adoc').slice(4)).toEqual([
      ['The bill is a tenth'],
      ['A rare fault may leave no trace'],
    ]);
    expect(argument('wiki-export.md').slice(0, 3)).toEqual([true, true, 2]);
    expect(argument('one-sentence.md')).toEqual([
      true,
      true,
      3,
      ['DynamoDB on demand'],
      ['that nobody plans capacity'],
      ['carts are found by key only'],
    ]);
  });

  it('links in other words, and to an id counted within its year', () => {
    const linksOf = (name: string) =>
      recordOf(name).decision.links.map(({ kind, number, title }) => [kind, number ?? title]);
    expect(linksOf('german.md')).toEqual([['supersededBy', 9]]);
    expect(linksOf('DR-2026-004.md')).toEqual([['supersedes', 'DR-2025-011']]);
  });

  it.each([
    ['adr/README.md', '# Our records\n\n* [1. Record decisions](0001-record-decisions.md)\n'],
    ['adr/index.md', '# Knowledge base\n\nWelcome.\n\n## Definition and purpose\n\nRecords.\n'],
  ])('%s about records is none itself; a record in a file of that name is', (path, text) => {
    expect(splitFile(text, path).map(({ kind }) => kind)).toEqual(['text']);
    const record = splitFile('# Use queues\n\n## Context\n\nBursts.\n', 'adr-7/README.md');
    expect(record.map(({ kind }) => kind)).toEqual(['record']);
  });

  it('a list of records is none itself', () => {
    expect(readRecords(file('README.md'))).toEqual([]);
  });

  it.each([
    ['mac-roman.md', 'Mac Roman', '✅'],
    ['latin-1.md', 'Latin-1', 'é'],
  ])('%s: UTF-8 read as %s is read as it was meant, and offered to be repaired', (name, encoding, sign) => {
    const { decision, issues } = recordOf(name);
    expect(decision.status).toBe('accepted');
    const issue = issues.find(({ code }) => code === 'characters-damaged');
    expect(issue?.message).toContain(encoding);
    expect(issue?.message).toContain(sign);
  });

  it('Windows line ends, byte order mark, setext headings, misspelt status with its date', () => {
    const { decision } = recordOf('windows.md');
    expect(decision).toMatchObject({
      number: 42,
      title: 'Keep logs for a week',
      status: 'accepted',
      date: '2026-06-02',
    });
    expect(codesOf('windows.md')).toEqual(['status-misspelt']);
  });
});

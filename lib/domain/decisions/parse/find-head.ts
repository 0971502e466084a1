import type { DecisionIssue, FieldPlaces } from '../decision';
import { plainText } from './plain-text';
import { numberOfPath } from './read-links';
import { readTitle } from './read-title';
import type { ScannedLine } from './scan';
import type { Section } from './sections';
import type { StatedField } from './stated-field';

export interface Head {
  readonly number: number | null;
  readonly label: string | null;
  readonly title: string | null;
  /** A status that stands in the title. */
  readonly statusText: string | null;
  /** The title's line, or 1. */
  readonly line: number;
  readonly places: FieldPlaces;
  readonly issues: readonly DecisionIssue[];
}

/** The record's title and number, from its heading, front matter and file name, and where those disagree. */
export function findHead(
  lines: readonly ScannedLine[],
  sections: readonly Section[],
  fields: readonly StatedField[],
  path: string | null,
): Head {
  const heading = sections.find(({ kind, level }) => level <= 3 && kind === 'other') ?? null;
  const bare = heading === null || readTitle(heading.title).title === null ? bareTitle(lines) : null;
  const field = fields.find(({ key, value }) => key === 'title' && !isPlaceholder(value));
  const read = bare ? readTitle(plainText(bare.text)) : heading ? readTitle(heading.title) : null;
  const named = wordsBelow(sections, heading);
  const [found] = [
    ...(read ? [{ title: read.title, span: bare ? lineOf(bare.number) : heading && spanOf(heading) }] : []),
    ...(field
      ? [{ title: readTitle(plainText(field.value)).title, span: { from: field.line, to: field.lastLine } }]
      : []),
    ...(named ? [{ title: readTitle(named.title).title, span: spanOf(named) }] : []),
  ].filter(({ title }) => title !== null && !isPlaceholder(title));
  const fieldRead = field ? readTitle(plainText(field.value)) : null;
  const at = found?.span?.from ?? bare?.number ?? heading?.line ?? field?.line ?? 1;
  const title = found?.title ?? null;
  const span = found?.span ?? (bare ? lineOf(bare.number) : heading && spanOf(heading));
  const ids = statedIds(fields, read ?? fieldRead, path, at);
  const [id] = ids;
  return {
    number: id?.number ?? null,
    label: read?.label ?? fieldRead?.label ?? id?.label ?? yearlyLabel(fields),
    title,
    statusText: read?.statusText ?? null,
    line: at,
    places: span ? { title: span } : field ? { title: { from: field.line, to: field.lastLine } } : {},
    issues: [
      ...(title === null ? [missingTitle(at)] : []),
      ...(new Set(ids.map(({ number }) => number)).size > 1 ? [disagreeing(ids, at)] : []),
    ],
  };
}

const lineOf = (line: number) => ({ from: line, to: line });
const spanOf = ({ line, from }: Section) => ({ from: line, to: from - 1 });

// "# ADR-0027" with "## Keep layers apart" right below it.
function wordsBelow(sections: readonly Section[], heading: Section | null): Section | null {
  const below = heading && sections.find(({ parent }) => parent === heading);
  return below && below.kind === 'other' && below === sections[sections.indexOf(heading) + 1] ? below : null;
}

interface StatedId {
  readonly number: number;
  readonly label: string;
  readonly where: string;
}

function statedIds(
  fields: readonly StatedField[],
  title: ReturnType<typeof readTitle> | null,
  path: string | null,
  line: number,
): readonly StatedId[] {
  const field = fields.find(
    ({ key, from, line: at }) => key === 'id' && (from === 'frontMatter' || at <= line + 20),
  );
  const inField = /^\W*(?:[a-z]+[\s#_-]*)?0*(\d{1,6})\W*$/i.exec(field?.value ?? '')?.[1];
  const ofPath = path === null ? null : numberOfPath(path);
  return [
    ...(field && inField
      ? [
          {
            number: Number(inField),
            label: plainText(field.value),
            where: `its ${field.from === 'frontMatter' ? 'front matter' : 'id line'}`,
          },
        ]
      : []),
    ...(title?.number == null
      ? []
      : [{ number: title.number, label: title.label ?? '', where: 'its title' }]),
    ...(ofPath === null ? [] : [{ number: ofPath, label: String(ofPath), where: 'its file name' }]),
  ];
}

function yearlyLabel(fields: readonly StatedField[]): string | null {
  const stated = fields.find(({ key }) => key === 'id');
  return stated ? readTitle(plainText(stated.value)).label : null;
}

// A document of plain lines, pasted from a page: "ADR-004: Split the backend".
function bareTitle(lines: readonly ScannedLine[]): ScannedLine | null {
  return (
    lines
      .slice(0, 20)
      .find(
        ({ kind, text }) =>
          kind === 'text' && /^\s*\**(?:ADR|RFC|decision record)[\s#_-]*\d+\s*[.:–—-]+\s*\S/i.test(text),
      ) ?? null
  );
}

function isPlaceholder(text: string): boolean {
  return /^\W*(?:\{.*\}|\[.*\]|<.*>|title|short title.*|untitled|tbd|todo|your title.*|adr(?: template)?|(?:architectur(?:e|al) )?decision(?: records?)?)\W*$/i.test(
    text.trim(),
  );
}

function missingTitle(line: number): DecisionIssue {
  return {
    code: 'title-missing',
    message: 'The record has no title. Give it one as its first heading.',
    line,
    severity: 'open',
  };
}

function disagreeing(ids: readonly StatedId[], line: number): DecisionIssue {
  const said = ids.map(({ number, where }) => `${where} says ${number}`).join(', ');
  return {
    code: 'ids-disagree',
    message: `Its number is stated differently: ${said}. It is listed as ${ids[0]?.number}; make them agree.`,
    line,
    severity: 'open',
  };
}

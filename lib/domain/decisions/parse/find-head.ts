import type { DecisionIssue, FieldPlaces } from '../decision';
import type { StatedField } from './find-fields';
import type { Heading } from './headings';
import { plainText } from './plain-text';
import { numberOfPath } from './read-links';
import { readTitle } from './read-title';
import type { ScannedLine } from './scan';
import { sectionKind } from './sections';

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
  headings: readonly Heading[],
  fields: readonly StatedField[],
  path: string | null,
): Head {
  const heading = headings.find(({ text, level }) => level <= 3 && sectionKind(text) === 'other') ?? null;
  const line = heading === null || hasNothing(heading) ? bareTitle(lines) : null;
  const field = fields.find(({ key, value }) => key === 'title' && !isPlaceholder(value));
  const read = line ? readTitle(plainText(line.text)) : heading ? readTitle(heading.text) : null;
  const fieldRead = field ? readTitle(plainText(field.value)) : null;
  const at = line?.number ?? heading?.line ?? field?.line ?? 1;
  const raw = read?.title ?? fieldRead?.title ?? null;
  const title = raw === null || isPlaceholder(raw) ? null : raw;
  const span = line
    ? { from: line.number, to: line.number }
    : heading
      ? { from: heading.line, to: heading.lastLine }
      : null;
  const ids = statedIds(fields, read ?? fieldRead, path, at);
  const [id] = ids;
  return {
    number: id?.number ?? null,
    label: read?.label ?? fieldRead?.label ?? id?.label ?? null,
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

function hasNothing(heading: Heading): boolean {
  return readTitle(heading.text).title === null;
}

function isPlaceholder(text: string): boolean {
  return /^\W*(?:\{.*\}|\[.*\]|<.*>|title|short title.*|untitled|tbd|todo|your title.*)\W*$/i.test(
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

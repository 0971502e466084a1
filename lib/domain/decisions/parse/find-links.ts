import type { LinkKind, StatedLink } from '../decision';
import type { StatusLine } from './find-status';
import { isNamed, linkKindOf, readTargets } from './read-links';
import type { ScannedLine } from './scan';
import type { Section } from './sections';
import type { StatedField } from './stated-field';

const fieldKinds: Readonly<Partial<Record<StatedField['key'], LinkKind>>> = {
  supersedes: 'supersedes',
  supersededBy: 'supersededBy',
  amends: 'amends',
  amendedBy: 'amendedBy',
  relates: 'relates',
};

/** Every other record this one names, by its fields, the lines of its status and its links. */
export function findLinks(
  lines: readonly ScannedLine[],
  sections: readonly Section[],
  fields: readonly StatedField[],
  statusLines: readonly StatusLine[],
): StatedLink[] {
  const found = [
    ...fields.flatMap(({ key, value, line }) => {
      const kind = fieldKinds[key];
      return kind === undefined ? [] : readTargets(value, kind, line);
    }),
    ...statusLines.flatMap(({ text, line }) =>
      parts(text).flatMap(({ kind, rest }) => readTargets(rest, kind, line)),
    ),
    ...inOpening(lines, sections),
    ...inLinks(lines, sections),
  ];
  const first = new Map(found.toReversed().map((link) => [keyOf(link), link]));
  return found.filter((link) => first.get(keyOf(link)) === link);
}

/** "Superseded by ADR-9, amends ADR-2" as the parts that each say one kind of link. */
function parts(text: string): { readonly kind: LinkKind; readonly rest: string }[] {
  const cuts = [
    ...text.matchAll(
      /(?<!\p{L})(?:ersetzt(?: durch)?|abgelöst durch|remplacée? par|(?:reemplaz|sustitu|substitu)\p{L}+ por|sostituit[oa] da|vervangen door)(?!\p{L})|\b(?:sup\w*[cs]\w*?ded?s?|replaced?s?|obsoleted?s?|amend(?:ed|s)|updated?s?|extend(?:ed|s)|clarif\w+|refine[ds]|relate[sd]?)\b(?:\s*[-(]?\s*(?:by|to)\b)?/giu,
    ),
  ];
  return cuts.flatMap((cut, index) => {
    const kind = linkKindOf(cut[0]);
    const rest = text.slice(cut.index + cut[0].length, cuts[index + 1]?.index ?? text.length);
    return kind === null ? [] : [{ kind, rest }];
  });
}

// "Supersedes ADR-3." as a line of its own, before the record's first section.
function inOpening(lines: readonly ScannedLine[], sections: readonly Section[]): StatedLink[] {
  const end = sections.find(({ kind }) => kind !== 'other')?.line ?? openingMost;
  return lines
    .slice(0, Math.min(end - 1, openingMost))
    .filter(
      ({ kind, text }) => kind === 'text' && /^\W*(?:super\w+s|replaces|amends|amended by)\s/i.test(text),
    )
    .flatMap(({ text, number }) => {
      const kind = linkKindOf(text);
      return kind === null
        ? []
        : readTargets(text, kind, number).filter((link) => isNamed(link) || isId(link));
    });
}

const openingMost = 30;

// "DR-2025-011", which is neither a number nor a path.
function isId({ title, text }: StatedLink): boolean {
  return title === text && /\d$/.test(text);
}

// In a section of links, only what names a record by a number or a file is one; anything else is reading.
function inLinks(lines: readonly ScannedLine[], sections: readonly Section[]): StatedLink[] {
  return sections
    .filter(({ kind }) => kind === 'links')
    .flatMap(({ from, end }) => lines.slice(from - 1, end))
    .filter(({ kind }) => kind === 'text')
    .flatMap(({ text, number }) => {
      const kind = linkKindOf(text) ?? 'relates';
      return readTargets(text, kind, number).filter((link) => link.number !== null);
    });
}

function keyOf({ kind, number, path, text }: StatedLink): string {
  return JSON.stringify([kind, number ?? path ?? text]);
}

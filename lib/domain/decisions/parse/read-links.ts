import type { LinkKind, StatedLink } from '../decision';
import { plainText } from './plain-text';

const phrases: readonly (readonly [LinkKind, RegExp])[] = [
  ['supersededBy', /\b(?:sup[a-z]{1,2}r?[cs][a-z]{1,3}ded|replaced|obsoleted)\s*[- (]?\s*by\b/i],
  [
    'supersededBy',
    /(?:ersetzt durch|abgelöst durch|remplacée? par|(?:reemplaz|sustitu|substitu)\p{L}+ por|sostituit[oa] da|vervangen door)(?!\p{L})/iu,
  ],
  ['amendedBy', /\b(?:amended|updated|extended|clarified|refined)\s+by\b/i],
  ['supersedes', /\b(?:sup[a-z]{1,2}r?[cs][a-z]{1,3}de?s|replaces|obsoletes|ersetzt)\b/i],
  ['amends', /\b(?:amends|updates|extends|clarifies|refines)\b/i],
  ['relates', /\b(?:relates? to|related to|see also|depends on|linked to)\b/i],
];

/** The kind of link a line is about by its words, or null. */
export function linkKindOf(text: string): LinkKind | null {
  const found = phrases
    .map(([kind, pattern]) => ({ kind, at: text.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return found[0]?.kind ?? null;
}

// "DR-2025-011": numbered within each year, so that no number of it is one of the whole collection.
const yearlyId = /\b(?:ADR|RFC|MADR|DR|decision)[\s#_-]?(?:19|20)\d\d[-_./]\d{1,4}\b(?!-\d)/gi;
const linkPattern = /\[([^[\]]{1,300})\]\(\s{0,5}<?([^()\s<>]{1,500})>?[^()]{0,200}\)/g;

/** The records a piece of text names, each by number, path or title. */
export function readTargets(text: string, kind: LinkKind, line: number): StatedLink[] {
  const links = [...text.matchAll(linkPattern)];
  const yearly = [...text.replaceAll(linkPattern, ' ').matchAll(yearlyId)].map(([whole]) => ({
    kind,
    text: whole,
    number: null,
    path: null,
    title: whole,
    line,
  }));
  const rest = text.replaceAll(linkPattern, ' ').replaceAll(yearlyId, ' ');
  const linked = links.flatMap(([whole, label = '', address = '']) => {
    const outside = /^[a-z][a-z0-9+.-]*:/i.test(address);
    const isFile = !outside || /\.(?:md|markdown|rst|adoc)(?:$|[?#])/i.test(address);
    const number = numberIn(label) ?? (isFile ? numberOfPath(address) : null);
    if (outside && number === null) return [];
    const path = outside || address.startsWith('#') ? null : decoded(address.split(/[#?]/)[0] ?? '');
    if (path === null && number === null) return [];
    return [{ kind, text: whole, number, path: path || null, title: titleOf(label), line }];
  });
  const named = [
    ...rest.matchAll(
      /\b(?:ADR|RFC|MADR|DR|decision)[\s#_-]*0*(\d{1,6})\b|(?<![\w/.-])#0*(\d{1,5})\b|(?<![\w./-])0*(\d{1,6})[.-](?=\s|$|[a-z])([\w-]*\.md)?/gi,
    ),
  ].map(([whole, first, second, third, file]) => ({
    kind,
    text: whole.trim(),
    number: Number(first ?? second ?? third),
    path: file === undefined ? null : whole.trim(),
    title: null,
    line,
  }));
  const files = [
    ...rest.matchAll(/(?<![\w/])((?:[\w.-]{1,80}\/){0,20}[\w.-]{1,120}\.(?:md|markdown|rst|adoc|txt))\b/gi),
  ]
    .filter(([whole]) => !named.some(({ path }) => path === whole))
    .map(([whole]) => ({ kind, text: whole, number: numberOfPath(whole), path: whole, title: null, line }));
  // "0010", or "3, 4 and 7": nothing but numbers.
  const bare = /^[\s\d,;&]*(?:\band\b[\s\d,;&]*)*$/i.test(rest)
    ? [...rest.matchAll(/\d{1,6}/g)].map(([whole]) => ({
        kind,
        text: whole,
        number: Number(whole),
        path: null,
        title: null,
        line,
      }))
    : [];
  const all = [...linked, ...yearly, ...named, ...files, ...bare];
  return all.length > 0 ? dropSame(all) : byTitle(rest, kind, line);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whether a link gives a number or a file, which words alone may be by chance. */
export function isNamed({ number, path }: StatedLink): boolean {
  return number !== null || path !== null;
}

function dropSame(links: readonly StatedLink[]): StatedLink[] {
  return links.filter(
    (link, index) =>
      !links.slice(0, index).some((other) => link.number !== null && other.number === link.number),
  );
}

// What is left of "Superseded by Use Postgres for everything": the name of another record, or nothing at all.
function byTitle(text: string, kind: LinkKind, line: number): StatedLink[] {
  const title = plainText(text)
    .replace(/^[\s:–—-]*(?:by\s+)?["“”'‘’]?/i, '')
    .replace(/["“”'‘’.,;\s]*(?:\bon\s+)?(?:\(?\d{4}-\d\d-\d\d\)?)?["“”'‘’.,;\s]*$/, '');
  if (
    title.length < 4 ||
    /^(none|n\/?a|tbd|nothing|no|not applicable|x+)\b|^(?:-+|\{.*\}|\[.*\]|<.*>)$/i.test(title)
  )
    return [];
  return [{ kind, text: title, number: null, path: null, title, line }];
}

function titleOf(label: string): string | null {
  const title = plainText(label).replace(/^(?:(?:ADR|RFC)[\s#_-]*)?\d*\s*[.:)–—-]*\s*/i, '');
  return title.length < 3 || /\.(md|rst|adoc|txt)$/i.test(title) ? null : title;
}

function numberIn(label: string): number | null {
  const found = /(?:ADR|RFC|MADR|DR|decision)[\s#_-]*0*(\d{1,6})\b|^\s*0*(\d{1,6})(?=\s*[.:)\s–—-]|$)/i.exec(
    label,
  );
  return found ? Number(found[1] ?? found[2]) : null;
}

/** The number a file or folder name carries, e.g. 7 of "adr/0007-use-x.md"; null for none, or for a date. */
export function numberOfPath(path: string): number | null {
  const parts =
    path
      .split(/[#?]/)[0]
      ?.split(/[\\/]/)
      .filter((part) => part !== '') ?? [];
  const name = parts.at(-1)?.replace(/\.[a-z]+$/i, '') ?? '';
  const own = numberOfName(name);
  return own ?? (/^(readme|index|adr|decision)$/i.test(name) ? numberOfName(parts.at(-2) ?? '') : null);
}

function numberOfName(name: string): number | null {
  if (/^\d{4}-\d\d-\d\d|^(19|20)\d{6}(?!\d)/.test(name)) return null;
  if (/^(?:(?:adr|rfc|madr|dr|decision)[\s_-]*)?(?:19|20)\d\d[-_]\d{1,4}(?!\d)/i.test(name)) return null;
  const found = /^(?:(?:adr|rfc|madr|dr|decision)[\s_-]*)?0*(\d{1,6})(?=[\s_.-]|$)/i.exec(name);
  return found ? Number(found[1]) : null;
}

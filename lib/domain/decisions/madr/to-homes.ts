import type { Decision } from '../decision';
import { toFieldKey } from '../parse/field-keys';
import { plainText } from '../parse/plain-text';
import type { Section } from '../parse/sections';
import { toStatusWords } from './front-matter';
import { type Page, renderLines } from './render-lines';

/** Where a record's sections go in MADR, each rendered. */
export interface Homes {
  readonly preamble: string[];
  readonly context: string[];
  readonly drivers: string[];
  readonly outcome: string[];
  readonly consequences: string[];
  readonly confirmation: string[];
  readonly links: string[];
  /** What MADR has no part for, with its own headings. */
  readonly more: string[];
}

const effects: ReadonlySet<Section['kind']> = new Set([
  'consequences',
  'positive',
  'negative',
  'risks',
  'mitigations',
]);

/** The record's sections by where MADR puts them; options are read apart. */
export function toHomes(decision: Decision, page: Page, sections: readonly Section[]): Homes {
  const homes: Homes = {
    preamble: [],
    context: [],
    drivers: [],
    outcome: [],
    consequences: [],
    confirmation: [],
    links: [],
    more: [],
  };
  const first = sections[0]?.line ?? page.lines.length + 1;
  const titleLine = decision.places.title?.from;
  homes.preamble.push(renderLines(page, 1, first - 1, 0));
  for (const section of sections.filter(({ parent }) => parent === null)) place(section);
  return homes;

  function place(section: Section): void {
    const { kind, line, from, to, level, title } = section;
    const below = sections.filter(({ parent }) => parent === section);
    /** All of it, with its own heading at a level or without it. */
    const whole = (at: number, withHeading = false) =>
      renderLines(page, withHeading ? line : from, section.end, at - level);
    if (line === titleLine || isOverTitle(section, titleLine)) {
      homes.preamble.push(renderLines(page, from, to, 0));
      below.forEach(place);
    } else if (kind === 'options' || isStated(decision, page, section)) return;
    else if (kind === 'context') homes.context.push(whole(2));
    else if (kind === 'validation') homes.confirmation.push(whole(3));
    else if (kind === 'links') homes.links.push(whole(2));
    else if (effects.has(kind))
      homes.consequences.push(whole(kind === 'consequences' ? 3 : 4, kind !== 'consequences'));
    else if (kind === 'decision' || kind === 'rationale') {
      homes.outcome.push(renderLines(page, from, to, 0));
      for (const child of below) {
        if (child.kind === 'other')
          homes.outcome.push(renderLines(page, child.line, child.end, 3 - child.level));
        else place(child);
      }
    } else if (kind === 'other' && /\bdrivers?\b|^forces$/i.test(title)) homes.drivers.push(whole(2));
    else if (kind === 'other' && below.some((child) => child.kind !== 'other')) {
      const own = renderLines(page, from, to, 0);
      if (own !== '') homes.more.push(`## ${title}\n\n${own}`);
      below.forEach(place);
    } else homes.more.push(whole(2, true));
  }
}

/** Whether it is the page's heading, "Architecture Decision Record", with the title in a section below it. */
function isOverTitle({ line, parent, end, level }: Section, titleLine = 0): boolean {
  return parent === null && level === 1 && line < titleLine && titleLine <= end;
}

/** Whether a section says nothing but the status, date or people of the front matter. */
function isStated(decision: Decision, page: Page, { kind, title, from, to }: Section): boolean {
  if (toFieldKey(title) === 'title') return decision.title !== null;
  const filled = page.lines
    .slice(from - 1, to)
    .map(({ whole }) => whole.trim())
    .filter((text) => text !== '');
  const [only, another] = filled;
  if (only === undefined) return kind === 'status' || kind === 'date' || kind === 'deciders';
  if (kind === 'deciders') return decision.places.deciders?.from === from;
  if (another !== undefined || plainText(only) !== only) return false;
  if (kind === 'status') return only.toLowerCase() === toStatusWords(decision)?.toLowerCase();
  return kind === 'date' && only === decision.date;
}

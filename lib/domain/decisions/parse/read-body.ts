import type { ChecklistItem, Decision, Passage } from '../decision';
import { itemsOrInline, listItems } from './list-items';
import { readConsequences } from './read-consequences';
import { readOptions } from './read-options';
import { readYStatement } from './read-y-statement';
import type { ScannedLine } from './scan';
import type { Section, SectionKind } from './sections';

type Body = Pick<
  Decision,
  | 'context'
  | 'options'
  | 'decision'
  | 'rationale'
  | 'validation'
  | 'sources'
  | 'positive'
  | 'negative'
  | 'neutral'
  | 'risks'
  | 'implementation'
  | 'checklist'
>;

/** The parts of a record's argument: context, options, decision, consequences, risks, implementation and checklist. */
export function readBody(lines: readonly ScannedLine[], sections: readonly Section[]): Body {
  const whole = (kind: SectionKind) =>
    passageOf(
      lines,
      sections.find((section) => section.kind === kind),
    );
  // Its statuses may be boxes to tick.
  const isStatus = (line: number) =>
    sections.some(({ kind, from, to }) => kind === 'status' && line >= from && line <= to);
  const effects = readConsequences(lines, sections);
  const context = whole('context');
  const decision = whole('decision');
  return {
    context,
    options: readOptions(lines, sections),
    decision,
    rationale: whole('rationale'),
    validation: whole('validation'),
    sources: readSources(lines, sections),
    ...effects,
    implementation: inSections(lines, sections, 'implementation')
      .flatMap((inside) => itemsOrInline(inside))
      .map(({ text, from, to }) => ({ text, from, to })),
    checklist: listItems(lines).flatMap(({ done, text, from, to }): ChecklistItem[] =>
      done === null || isStatus(from) ? [] : [{ done, text, from, to }],
    ),
    ...(context === null && decision === null ? readYStatement(lines) : null),
  };
}

/** What stands below a section's heading, sections of lower levels included; null for nothing. */
function passageOf(lines: readonly ScannedLine[], section: Section | undefined): Passage | null {
  if (!section) return null;
  const inside = lines.slice(section.from - 1, section.end).filter(({ kind }) => kind !== 'comment');
  const filled = inside.filter(({ text }) => text.trim() !== '');
  const [first, last] = [filled[0], filled.at(-1)];
  if (!first || !last) return null;
  const text = inside.filter(({ number }) => number >= first.number && number <= last.number);
  return { text: text.map((line) => line.whole).join('\n'), from: first.number, to: last.number };
}

function inSections(lines: readonly ScannedLine[], sections: readonly Section[], kind: SectionKind) {
  return sections
    .filter((section) => section.kind === kind && section.parent?.kind !== kind)
    .map(({ from, end }) => lines.slice(from - 1, end));
}

function readSources(lines: readonly ScannedLine[], sections: readonly Section[]): Passage[] {
  const inside = [
    ...inSections(lines, sections, 'validation'),
    ...inSections(lines, sections, 'links'),
  ].flat();
  const all = inside.flatMap(({ text, number, kind }) =>
    kind !== 'text'
      ? []
      : [...text.matchAll(/https?:\/\/[^\s<>)\]"']{1,1000}/g)].map(([text]) => ({
          text,
          from: number,
          to: number,
        })),
  );
  return all.filter((one, index) => all.findIndex(({ text }) => text === one.text) === index);
}

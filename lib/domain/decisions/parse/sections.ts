import type { Heading } from './headings';
import { toKey } from './plain-text';
import type { ScannedLine } from './scan';
import { sectionsElsewhere } from './words/sections';

/** What the sections of a record are for; `other` for any else. */
export type SectionKind =
  | 'status'
  | 'date'
  | 'deciders'
  | 'context'
  | 'options'
  | 'decision'
  | 'rationale'
  | 'validation'
  | 'consequences'
  | 'positive'
  | 'negative'
  | 'risks'
  | 'mitigations'
  | 'implementation'
  | 'checklist'
  | 'deviation'
  | 'review'
  | 'alarms'
  | 'criteria'
  | 'links'
  | 'changelog'
  /** Of a record, and nothing we take from it: no title. */
  | 'part'
  | 'other';

const kinds: readonly (readonly [SectionKind, RegExp])[] = [
  ['status', /^(adr |decision |current )?(status|state)$/],
  ['date', /^(decision )?dates?( decided)?$/],
  ['deciders', /^(deciders?|decision makers?|decided by)$/],
  [
    'review',
    /\breview (triggers?|criteria|conditions?|schedule|dates?)\b|^(re ?consider|re ?visit|re ?evaluate|re ?assess)|^when (to|should we|do we) (re ?visit|re ?consider|re ?evaluate|review)|^sunset|^review$|^triggers?$/,
  ],
  ['alarms', /\b(alarms?|alerts?|alerting)\b/],
  ['changelog', /^(change ?log|change history|revision history|history|revisions|document history|changes)$/],
  ['validation', /^(validation|confirmation|compliance|evidence|verification)\b/],
  ['risks', /\brisks?\b/],
  ['mitigations', /^mitigations?$/],
  ['positive', /^(positives?|positive (consequences|impacts?|effects?)|pros|benefits|advantages|good)$/],
  [
    'negative',
    /^(negatives?|negative (consequences|impacts?|effects?)|cons|drawbacks|disadvantages|costs|bad|trade ?offs?)$/,
  ],
  [
    'options',
    /^(considered )?(options|alternatives)\b|^rationale and alternatives$|\b(alternatives|options) considered\b|^pros and cons of the options|\balternative\b.*\boptions?\b|^(rejected|other) (options|alternatives)/,
  ],
  ['criteria', /\bcriteria\b|^use .+ when$|^when to (use|consider)/],
  [
    'context',
    /^(context|background|problem|motivation|issue|introduction|summary of the problem|situation)\b|\bproblem statement\b|^why now$/,
  ],
  ['rationale', /^(rationale|reasoning|justification|argument|arguments|reasons?|why)$|^decision rationale$/],
  ['deviation', /\bdeviation\b/],
  [
    'decision',
    /^(the )?(decision|decision outcome|outcome|resolution|decision made|what we decided|chosen option|solution|proposed solution|proposal)$/,
  ],
  ['consequences', /^(consequences?|implications?|impacts?|results?|effects?|outcomes)\b|^consequences$/],
  ['checklist', /\bchecklist\b|^(tasks|to ?do|action items)$/],
  ['implementation', /^implementation\b|^(next steps|rollout|roll out)( plan)?$/],
  [
    'links',
    /^(links|references|more information|related( (decisions?|adrs?|documents?|documentation|links))?|see also|notes and links|further reading|sources)$/,
  ],
  [
    'part',
    /^(abstract|(executive )?summary|overview|tl ?dr|(decision )?drivers|goals?|non ?goals|scope|assumptions|constraints|requirements|stakeholders|participants|approvals?|notes?|metadata|appendix|unresolved questions|open questions|prior art|future (possibilities|work)|(guide|reference) level explanation|(detailed|technical) design)$/,
  ],
];
const elsewhere = new Map(
  Object.entries(sectionsElsewhere).flatMap(([kind, titles]) =>
    titles.map((title): [string, SectionKind] => [toKey(title), kind as SectionKind]),
  ),
);

/** A heading and what stands under it. */
export interface Section {
  readonly kind: SectionKind;
  readonly title: string;
  readonly level: number;
  /** The heading's first line. */
  readonly line: number;
  /** The first and last line below the heading, up to the next heading of any level. */
  readonly from: number;
  readonly to: number;
  /** The last line below it, sections of lower levels included. */
  readonly end: number;
  /** The nearest section above it, by level. */
  readonly parent: Section | null;
}

/** What a section of that title is for. */
export function sectionKind(title: string): SectionKind {
  const key = toKey(title)
    .replace(/^(\d+ )+/, '')
    .replace(/ \d+$/, '');
  return kinds.find(([, pattern]) => pattern.test(key))?.[0] ?? elsewhere.get(key) ?? 'other';
}

/** The sections that headings make of a text's lines. */
export function toSections(headings: readonly Heading[], lines: readonly ScannedLine[]): Section[] {
  const ends = endsOf(headings, lines.length);
  const above: Section[] = [];
  return headings.map((heading, index) => {
    const isTitle = index === 0 && isTitleOf(headings);
    while ((above.at(-1)?.level ?? 0) >= heading.level) above.pop();
    const section: Section = {
      kind: isTitle ? 'other' : sectionKind(heading.text),
      title: heading.text,
      level: heading.level,
      line: heading.line,
      from: heading.lastLine + 1,
      to: (headings[index + 1]?.line ?? lines.length + 1) - 1,
      end: ends[index] ?? lines.length,
      parent: above.at(-1) ?? null,
    };
    above.push(section);
    return section;
  });
}

/** Whether the first heading names the record although it holds a word of a section: "ADR 22: Alarm on throttles". */
function isTitleOf([first, ...others]: readonly Heading[]): boolean {
  if (!first || others.some(({ level }) => level <= first.level)) return false;
  if (/^(?:ADR|RFC|MADR|DR|decision)[\s#_-]*\d/i.test(first.text)) return true;
  return first.level === 1 && loose.has(sectionKind(first.text)) && toKey(first.text).split(' ').length > 2;
}

// Of these a word within a heading is enough, which a title may hold as well.
const loose: ReadonlySet<SectionKind> = new Set([
  'review',
  'alarms',
  'validation',
  'risks',
  'options',
  'criteria',
  'deviation',
  'consequences',
  'checklist',
  'implementation',
]);

/** The last line of each heading's part: before the next heading that is not below it. */
function endsOf(headings: readonly Heading[], length: number): number[] {
  const ends = headings.map(() => length);
  const open: number[] = [];
  headings.forEach((heading, index) => {
    while ((headings[open.at(-1) ?? -1]?.level ?? 0) >= heading.level)
      ends[open.pop() ?? 0] = heading.line - 1;
    open.push(index);
  });
  return ends;
}

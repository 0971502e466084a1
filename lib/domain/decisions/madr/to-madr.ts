import type { Decision } from '../decision';
import { findDamage } from '../find-damage';
import { findFields } from '../parse/find-fields';
import { findRecordHeadings } from '../parse/plain-headings';
import { type ScannedLine, scan } from '../parse/scan';
import { toSections } from '../parse/sections';
import { type ParseInput, parseDecision } from '../parse-decision';
import { findStated, renderFrontMatter } from './front-matter';
import type { Page } from './render-lines';
import { renderOptions } from './render-options';
import { type Homes, toHomes } from './to-homes';

/**
 * A record as MADR 4 has it, made anew from what was read of it: status, date and people in front matter, its parts
 * under MADR's headings, and what MADR has no part for after them. What the record does not say is left out.
 */
export function toMadr(input: ParseInput): string {
  const { decision } = parseDecision(input);
  // Damaged characters are written as they were meant: this text is no copy.
  const lines = scan(findDamage(input.text)?.repaired ?? input.text);
  const headings = findRecordHeadings(lines);
  const sections = toSections(headings, lines);
  const page: Page = {
    lines,
    headings: new Map(headings.map((heading) => [heading.line, heading])),
    stated: new Set([...findStated(decision, findFields(lines)), ...titleLines(decision, lines)]),
    sides: toSides(decision),
  };
  const homes = toHomes(decision, page, sections);
  const options = renderOptions(decision, page, sections);
  const blocks = [
    renderFrontMatter(decision, lines),
    decision.title === null ? '' : `# ${decision.title}`,
    ...homes.preamble,
    ...under('## Context and Problem Statement', homes.context),
    ...under('## Decision Drivers', homes.drivers),
    ...toOrder(options, outcome(decision, homes, options.length > 0)),
    ...under('## More Information', homes.links),
    ...homes.more,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** Where the title stands, with the line reStructuredText may have over it. */
function titleLines({ places }: Decision, lines: readonly ScannedLine[]): readonly number[] {
  if (!places.title) return [];
  const { from, to } = places.title;
  const isOverlined = /^([=\-~^"'#*+])\1{2,}\s*$/.test(lines[from - 2]?.text ?? '');
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).concat(
    isOverlined ? from - 1 : [],
  );
}

function toSides({ options, positive, negative }: Decision): Page['sides'] {
  const good = [...options.flatMap(({ pros }) => pros), ...positive];
  const bad = [...options.flatMap(({ cons }) => cons), ...negative];
  return new Map([
    ...good.map(({ from }) => [from, 'Good'] as const),
    ...bad.map(({ from }) => [from, 'Bad'] as const),
  ]);
}

function outcome(decision: Decision, homes: Homes, hasOptions: boolean): readonly string[] {
  const said = homes.outcome.join('\n\n');
  const [chosen, another] = decision.options.filter((option) => option.chosen === true);
  const sentence =
    hasOptions && chosen && !another && !/\bchosen option\b\W*:/i.test(said)
      ? [`Chosen option: "${chosen.title}".`]
      : [];
  return under('## Decision Outcome', [
    ...sentence,
    said,
    ...under('### Consequences', homes.consequences),
    ...under('### Confirmation', homes.confirmation),
  ]);
}

/** MADR puts the outcome between the list of options and their arguments. */
function toOrder(options: readonly string[], decided: readonly string[]): readonly string[] {
  const argued = options.indexOf('## Pros and Cons of the Options');
  return argued < 0
    ? [...options, ...decided]
    : [...options.slice(0, argued), ...decided, ...options.slice(argued)];
}

/** Blocks with a heading over them; nothing where they are empty. */
function under(heading: string, blocks: readonly string[]): readonly string[] {
  const filled = blocks.filter((block) => block !== '');
  return filled.length === 0 ? [] : [heading, ...filled];
}

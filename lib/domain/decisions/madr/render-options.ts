import type { Decision, DecisionOption } from '../decision';
import { listItems } from '../parse/list-items';
import type { Section } from '../parse/sections';
import { type Page, renderLines } from './render-lines';

/** The options as MADR has them: listed, and each with its arguments under its own heading; none for a record without. */
export function renderOptions(
  decision: Decision,
  page: Page,
  sections: readonly Section[],
): readonly string[] {
  const { options } = decision;
  const homes = sections.filter(({ kind, parent }) => kind === 'options' && parent?.kind !== 'options');
  if (homes.length === 0) return [];
  const rest = homes
    .map((home) => renderRest(page, home, options))
    .filter((text) => text !== '')
    .join('\n\n');
  const chosen = options.filter((option) => option.chosen === true);
  const list = options.map((option) => `* ${option.title}${mark(option, chosen.length)}`).join('\n');
  const argued = options
    .map((option) => ({ option, body: renderBody(page, option) }))
    .filter(({ body }) => body !== '');
  return [
    '## Considered Options',
    rest,
    list,
    ...(argued.length === 0 ? [] : ['## Pros and Cons of the Options']),
    ...argued.flatMap(({ option, body }) => [`### ${option.title}`, body]),
  ];
}

/** Which is chosen is said of the outcome, where it is one. */
function mark({ chosen }: DecisionOption, count: number): string {
  if (count === 1 || chosen === null) return '';
  return chosen ? ' (chosen)' : ' (not chosen)';
}

/** What an option's text ends with: its arguments, below its title. */
function renderBody(page: Page, { text, to }: DecisionOption): string {
  if (text === '') return '';
  const from = to - text.split('\n').length + 1;
  return renderLines({ ...page, headings: new Map() }, from, to, 0).replaceAll(/^#{1,4}(?=\s)/gm, '####');
}

/** What stands in a section of options and is none of them. */
function renderRest(page: Page, home: Section, options: readonly DecisionOption[]): string {
  const titles = options.map(({ title }) => title.toLowerCase());
  const isTitle = (text: string) =>
    titles.some((title) => text.toLowerCase().startsWith(title) || title.startsWith(text.toLowerCase()));
  const inside = page.lines.slice(home.from - 1, home.end);
  const listed = listItems(inside).filter(({ text }) => isTitle(text));
  const headed = [...page.headings.values()].filter(({ text }) => isTitle(text));
  const covered = new Set(
    [...options, ...listed, ...headed.map(({ line, lastLine }) => ({ from: line, to: lastLine }))].flatMap(
      ({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index),
    ),
  );
  const headings = new Map([...page.headings].filter(([line]) => !covered.has(line)));
  return renderLines({ ...page, headings, stated: covered }, home.from, home.end, 3 - home.level);
}

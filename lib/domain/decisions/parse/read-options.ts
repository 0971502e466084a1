import type { DecisionOption } from '../decision';
import { listItems } from './list-items';
import { plainText } from './plain-text';
import type { ScannedLine } from './scan';
import type { Section } from './sections';
import { splitSides } from './sides';

const optionTitle = /^(?:(?:option|alternative)\s+(?:\d+|[A-Z])\s*[.:)–—-]+\s*)(\S.*)$/i;
const chosenMark =
  /\((?:not )?(?:chosen|selected|accepted|rejected|recommended)[^)]*\)|\b(?:not chosen|chosen|selected)\b/i;

// More is no record that a person wrote.
const homesMost = 10;
const optionsMost = 100;

/** The options a record weighs, with their pros and cons and which was chosen. */
export function readOptions(lines: readonly ScannedLine[], sections: readonly Section[]): DecisionOption[] {
  const homes = sections.filter(({ kind, parent }) => kind === 'options' && parent?.kind !== 'options');
  const found = homes
    .slice(0, homesMost)
    .flatMap((home) => optionsIn(lines, sections, home).slice(0, optionsMost));
  const chosen = chosenTitle(lines);
  return mergeSame(found).map((option) => ({
    ...option,
    chosen: option.chosen ?? (chosen === null ? null : isSame(option.title, chosen)),
  }));
}

function optionsIn(
  lines: readonly ScannedLine[],
  sections: readonly Section[],
  home: Section,
): DecisionOption[] {
  const headed = sections
    .filter(({ parent, kind }) => parent === home && kind === 'other')
    .map(({ title, line, from, end }) => toOption(title, lines, line, from, end));
  if (headed.length > 0) return headed;
  const inside = lines.slice(home.from - 1, home.end);
  const starts = inside.filter(({ text, kind }) => kind === 'text' && isOptionLine(text));
  if (starts.length > 0) {
    return starts.map((start, index) => {
      const end = (starts[index + 1]?.number ?? home.end + 1) - 1;
      return toOption(start.text, lines, start.number, start.number + 1, end);
    });
  }
  const items = listItems(inside);
  const least = items.reduce((min, { indent }) => Math.min(min, indent), Number.POSITIVE_INFINITY);
  const top = items.filter(({ indent }) => indent <= least);
  return top.map((item, index) =>
    toOption(item.text, lines, item.from, item.to + 1, (top[index + 1]?.from ?? home.end + 1) - 1),
  );
}

function isOptionLine(text: string): boolean {
  const bold = /^\s*(?:\d+[.)]\s+)?\*\*([^*]+)\*\*:?\s*$/.exec(text)?.[1];
  return (
    bold !== undefined &&
    !/^(pros?|cons?|benefits|drawbacks|advantages|disadvantages|trade-?offs?|positive|negative)\b/i.test(bold)
  );
}

function toOption(
  heading: string,
  lines: readonly ScannedLine[],
  line: number,
  from: number,
  to: number,
): DecisionOption {
  const inside = lines.slice(from - 1, to);
  const plain = plainText(heading);
  const said = chosenMark.exec(plain)?.[0] ?? '';
  const title = plain.replace(/\s*\((?:not )?(?:chosen|selected|accepted|rejected|recommended)[^)]*\)/i, '');
  const sides = splitSides(inside);
  return {
    title: optionTitle.exec(title)?.[1] ?? title,
    chosen: said === '' || /recommended/i.test(said) ? null : !/\bnot\b|rejected/i.test(said),
    ...sides,
    text: inside
      .map(({ whole }) => whole)
      .join('\n')
      .trim(),
    from: line,
    to: Math.max(line, lastFilled(inside) ?? line),
  };
}

function chosenTitle(lines: readonly ScannedLine[]): string | null {
  const line = lines.find(({ kind, text }) => kind === 'text' && /\bchosen option\b\W*:/i.test(text));
  if (!line) return null;
  const after = plainText(line.text).replace(/^.*?chosen option\W*?:\s*/i, '');
  return /^["“”'](.*?)["“”'],?/.exec(after)?.[1] ?? after.split(/,|\bbecause\b/)[0]?.trim() ?? null;
}

function isSame(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x === y || x.startsWith(y) || y.startsWith(x);
}

// MADR lists its options once by name and once with their pros and cons.
function mergeSame(options: readonly DecisionOption[]): DecisionOption[] {
  return options.filter((option, index) => {
    const other = options.findIndex((one, at) => at !== index && isSame(one.title, option.title));
    if (other < 0) return true;
    const weight = (one?: DecisionOption) => (one ? one.pros.length + one.cons.length : 0);
    const [mine, its] = [weight(option), weight(options[other])];
    return mine === its ? index < other : mine > its;
  });
}

function lastFilled(lines: readonly ScannedLine[]): number | undefined {
  return lines.filter(({ text }) => text.trim() !== '').at(-1)?.number;
}

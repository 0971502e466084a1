import type { Decision, DecisionOption, Passage } from '../decision';
import { plainText } from './plain-text';
import type { ScannedLine } from './scan';

type Argument = Pick<Decision, 'context' | 'options' | 'decision' | 'rationale' | 'positive' | 'negative'>;

const form =
  /^in the context of (.+?),? facing (.+?),? we (?:have )?decided (?:for|to|on) (.+?)(?:,? and (?:neglected|against|rejected|not) (.+?))?,? (?:in order )?to achieve (.+?),? accepting (?:that )?(.+?)(?:,? because (.+?))?\.?$/i;
const longest = 2_000;

/** The argument of a record that is one sentence: "In the context of … facing … we decided for … to achieve … accepting …"; null for any other. */
export function readYStatement(lines: readonly ScannedLine[]): Argument | null {
  const start = lines.findIndex(({ kind, text }) => kind === 'text' && /^\W*in the context of\b/i.test(text));
  const rest = start < 0 ? [] : lines.slice(start);
  const blank = rest.findIndex(({ kind, text }) => kind !== 'text' || text.trim() === '');
  const sentence = blank < 0 ? rest : rest.slice(0, blank);
  const text = plainText(sentence.map((line) => line.text.replace(/^\s*>\s?/, '')).join(' '));
  const match = text.length > longest ? null : form.exec(text);
  const [from, to] = [sentence[0]?.number, sentence.at(-1)?.number];
  if (!match || from === undefined || to === undefined) return null;
  const [, context = '', facing = '', chosen = '', neglected, aim = '', price = '', reason] = match;
  const at = (words: string): Passage => ({ text: words, from, to });
  const option = (title: string, isChosen: boolean): DecisionOption => ({
    title,
    chosen: isChosen,
    pros: [],
    cons: [],
    text: '',
    from,
    to,
  });
  const others = neglected?.split(/,\s*(?:and |or )?|\s+(?:and|or)\s+/) ?? [];
  return {
    context: at(`${context}, facing ${facing}`),
    options: [option(chosen, true), ...others.map((title) => option(title, false))],
    decision: at(chosen),
    rationale: reason === undefined ? null : at(reason),
    positive: [at(aim)],
    negative: [at(price)],
  };
}

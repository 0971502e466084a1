import type { ChecklistItem, Decision, DecisionOption, Passage, Risk } from '../decision';
import { itemsOrInline, listItems, runTogether } from './list-items';
import { plainText } from './plain-text';
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
  const effects = readConsequences(lines, sections);
  return {
    context: whole('context'),
    options: readOptions(lines, sections),
    decision: whole('decision'),
    rationale: whole('rationale'),
    validation: whole('validation'),
    sources: readSources(lines, sections),
    ...effects,
    implementation: inSections(lines, sections, 'implementation').flatMap((inside) => itemsOrInline(inside)),
    checklist: listItems(lines).flatMap(({ done, text, from, to }): ChecklistItem[] =>
      done === null ? [] : [{ done, text, from, to }],
    ),
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
  return { text: text.map((line) => line.text).join('\n'), from: first.number, to: last.number };
}

function inSections(lines: readonly ScannedLine[], sections: readonly Section[], kind: SectionKind) {
  return sections
    .filter((section) => section.kind === kind && section.parent?.kind !== kind)
    .map(({ from, end }) => lines.slice(from - 1, end));
}

// ── Options ──────────────────────────────────────────────────────────────────────────────────────────────────

const optionTitle = /^(?:(?:option|alternative)\s+(?:\d+|[A-Z])\s*[.:)–—-]+\s*)(\S.*)$/i;
const chosenMark =
  /\((?:not )?(?:chosen|selected|accepted|rejected|recommended)[^)]*\)|\b(?:not chosen|chosen|selected)\b/i;

function readOptions(lines: readonly ScannedLine[], sections: readonly Section[]): DecisionOption[] {
  const homes = sections.filter(({ kind, parent }) => kind === 'options' && parent?.kind !== 'options');
  const found = homes.flatMap((home) => optionsIn(lines, sections, home));
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
  const children = sections.filter(
    (section) =>
      section.parent === home && !['positive', 'negative', 'other'].includes(section.kind) === false,
  );
  const headed = children
    .filter(({ kind }) => kind === 'other')
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
  const least = Math.min(...items.map(({ indent }) => indent));
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

const good = /^\s*(?:good[,:]|pros?\b|advantages?\b|benefits?\b|\+(?=\s)|✅|✔️?|👍|positive)/iu;
const bad = /^\s*(?:bad[,:]|cons?\b|disadvantages?\b|drawbacks?\b|trade-?offs?\b|❌|✗|✘|⚠️?|👎|negative)/iu;

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
      .map(({ text }) => text)
      .join('\n')
      .trim(),
    from: line,
    to: Math.max(line, lastFilled(inside) ?? line),
  };
}

/** Items told apart by their own mark, or by the last line above that says which side follows. */
function splitSides(lines: readonly ScannedLine[]): { pros: Passage[]; cons: Passage[] } {
  const pros: Passage[] = [];
  const cons: Passage[] = [];
  let side: Passage[] | null = null;
  const items = new Map(listItems(lines).map((item) => [item.from, item]));
  for (const { number, text, kind } of lines) {
    const item = items.get(number);
    const plain = plainText(item?.text ?? text.replace(/^ {0,3}#+\s*/, ''));
    if (kind !== 'text' || plain === '') continue;
    const own = sideOf(item ? text.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '') : plain);
    if (item && !/:$/.test(plain)) {
      const target = own === 'good' ? pros : own === 'bad' ? cons : side;
      target?.push({ text: stripMark(item.text), from: item.from, to: item.to });
    } else if (own !== null) {
      side = own === 'good' ? pros : cons;
      side.push(...runTogether(text).map((part) => ({ text: part, from: number, to: number })));
    } else if (!item && /:$/.test(plain)) side = null;
  }
  return { pros, cons };
}

function sideOf(text: string): 'good' | 'bad' | null {
  if (bad.test(text.replace(/^\*+/, ''))) return 'bad';
  return good.test(text.replace(/^\*+/, '')) ? 'good' : null;
}

function stripMark(text: string): string {
  return text.replace(/^(?:good|bad|neutral)[,:]\s*(?:because\s+)?|^[✅✔❌✗✘⚠👍👎]\uFE0F?\s*|^\+\s/iu, '');
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

// ── Consequences ─────────────────────────────────────────────────────────────────────────────────────────────

function readConsequences(
  lines: readonly ScannedLine[],
  sections: readonly Section[],
): Pick<Body, 'positive' | 'negative' | 'neutral' | 'risks'> {
  const homes = sections.filter(({ kind, parent }) => isEffects(kind) && !(parent && isEffects(parent.kind)));
  const found = {
    positive: [] as Passage[],
    negative: [] as Passage[],
    neutral: [] as Passage[],
    risks: [] as Passage[],
  };
  const mitigations: Passage[] = [];
  for (const home of homes.filter(({ parent }) => parent?.kind !== 'options' && !isBelowOptions(parent))) {
    const headings = sections.filter(({ line }) => line >= home.line && line <= home.end);
    const items = new Map(listItems(lines.slice(home.from - 1, home.end)).map((item) => [item.from, item]));
    let target: Passage[] = bucketOf(home.title, found, mitigations) ?? found.neutral;
    for (const { number, text, kind } of lines.slice(home.line - 1, home.end)) {
      if (kind !== 'text' || text.trim() === '') continue;
      const heading = headings.find(({ line }) => line === number);
      const item = items.get(number);
      const plain = item?.text ?? plainText(heading?.title ?? text);
      const label = heading ? plain : (/^([^:]{3,40}):/.exec(plain)?.[1] ?? '');
      const bucket = label === '' || (item && !/:$/.test(plain)) ? null : bucketOf(label, found, mitigations);
      if (bucket) {
        target = bucket;
        target.push(...runTogether(text).map((part) => ({ text: part, from: number, to: number })));
      } else if (item) {
        const own = sideOf(text.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, ''));
        const bySign = own === 'good' ? found.positive : own === 'bad' ? found.negative : target;
        (target === found.neutral ? bySign : target).push({
          text: stripMark(item.text),
          from: item.from,
          to: item.to,
        });
      }
    }
  }
  return { ...found, risks: withMitigations(found.risks, mitigations) };
}

function isBelowOptions(section: Section | null): boolean {
  return section !== null && (section.kind === 'options' || isBelowOptions(section.parent));
}

function isEffects(kind: SectionKind): boolean {
  return ['consequences', 'positive', 'negative', 'risks', 'mitigations'].includes(kind);
}

function bucketOf<T>(
  label: string,
  found: Record<'positive' | 'negative' | 'neutral' | 'risks', T>,
  mitigations: T,
): T | null {
  if (/\bmitigations?\b/i.test(label) && !/\brisks?\b/i.test(label)) return mitigations;
  if (/\brisks?\b/i.test(label)) return found.risks;
  if (/^\W*(positive|pros\b|benefits|advantages|good)/i.test(label)) return found.positive;
  if (/^\W*(negative|cons\b|drawbacks|disadvantages|bad|trade-?offs)/i.test(label)) return found.negative;
  return /^\W*(neutral|other|consequences)/i.test(label) ? found.neutral : null;
}

const mitigated =
  /\s*[(–—-]*\s*\b(?:mitigated(?: by)?|mitigation)\b\s*:?\s*(?:by\s+)?([^()]*(?:\([^()]*\)[^()]*)*?)\)?\.?$/i;

function withMitigations(risks: readonly Passage[], mitigations: readonly Passage[]): Risk[] {
  return risks.map((risk, index) => {
    const own = mitigated.exec(risk.text);
    if (own)
      return { ...risk, text: risk.text.slice(0, own.index).trim(), mitigation: own[1]?.trim() || null };
    return {
      ...risk,
      mitigation: mitigations.length === risks.length ? (mitigations[index]?.text ?? null) : null,
    };
  });
}

// ── Sources ──────────────────────────────────────────────────────────────────────────────────────────────────

function readSources(lines: readonly ScannedLine[], sections: readonly Section[]): Passage[] {
  const inside = [
    ...inSections(lines, sections, 'validation'),
    ...inSections(lines, sections, 'links'),
  ].flat();
  const all = inside.flatMap(({ text, number, kind }) =>
    kind !== 'text'
      ? []
      : [...text.matchAll(/https?:\/\/[^\s<>)\]"']+/g)].map(([text]) => ({ text, from: number, to: number })),
  );
  return all.filter((one, index) => all.findIndex(({ text }) => text === one.text) === index);
}

function lastFilled(lines: readonly ScannedLine[]): number | undefined {
  return lines.filter(({ text }) => text.trim() !== '').at(-1)?.number;
}

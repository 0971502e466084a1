import type { Decision, Passage, Risk } from '../decision';
import { listItems, runTogether } from './list-items';
import { plainText } from './plain-text';
import type { ScannedLine } from './scan';
import { type Section, type SectionKind, sectionKind } from './sections';
import { sideOf, stripMark } from './sides';

// More is no record that a person wrote.
const homesMost = 50;

/** What follows from a decision, by what the record calls it, and its risks with what is done about them. */
export function readConsequences(
  lines: readonly ScannedLine[],
  sections: readonly Section[],
): Pick<Decision, 'positive' | 'negative' | 'neutral' | 'risks'> {
  const homes = sections
    .filter(
      ({ kind, parent }) => isEffects(kind) && !(parent && isEffects(parent.kind)) && !isBelowOptions(parent),
    )
    .slice(0, homesMost);
  const found = {
    positive: [] as Passage[],
    negative: [] as Passage[],
    neutral: [] as Passage[],
    risks: [] as Passage[],
  };
  const mitigations: Passage[] = [];
  const headings = new Map(sections.map((section) => [section.line, section]));
  for (const home of homes) {
    const items = new Map(listItems(lines.slice(home.from - 1, home.end)).map((item) => [item.from, item]));
    let target: Passage[] = bucketOf(home.title, found, mitigations) ?? found.neutral;
    for (const { number, text, kind } of lines.slice(home.line - 1, home.end)) {
      if (kind !== 'text' || text.trim() === '') continue;
      const heading = headings.get(number);
      const item = items.get(number);
      const plain = item?.text ?? plainText(heading?.title ?? text);
      const label = heading ? plain : (/^([^:]{3,40}):/.exec(plain)?.[1] ?? '');
      const bucket = label === '' || (item && !/:$/.test(plain)) ? null : bucketOf(label, found, mitigations);
      if (bucket) {
        target = bucket;
        target.push(...runTogether(text).map((part) => ({ text: part, from: number, to: number })));
      } else if (item) {
        const own = sideOf(text.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, ''));
        const bySign = own === 'good' ? found.positive : own === 'bad' ? found.negative : found.neutral;
        const risk = /^risks?\s*:/i.test(item.text) ? found.risks : null;
        const bucketed = risk ?? (target === found.neutral ? bySign : target);
        const words = stripMark(item.text).replace(/^risks?\s*:\s*/i, '');
        bucketed.push({ text: words, from: item.from, to: item.to });
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
  if (/^\W*(positive|pros(?!\p{L})|benefits|advantages|good)/iu.test(label)) return found.positive;
  if (/^\W*(negative|cons(?!\p{L})|drawbacks|disadvantages|bad|trade-?offs)/iu.test(label))
    return found.negative;
  const kind = sectionKind(label);
  if (kind === 'positive' || kind === 'negative' || kind === 'risks') return found[kind];
  return /^\W*(neutral|other)/i.test(label) || kind === 'consequences' ? found.neutral : null;
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

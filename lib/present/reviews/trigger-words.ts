import type { Trigger } from '@/lib/contracts/reviews/trigger-shapes';
import { estateListNames, estateLists, type ModelField } from '@/lib/domain/reviews/estate-model';
import type { Seen, TriggerRule, Verdict } from '@/lib/domain/reviews/trigger';
import { toUsualRule } from '@/lib/domain/reviews/usual-rule';
import { formatDurationMs } from '@/lib/format/duration';
import { formatMoney } from '@/lib/format/money';
import { formatNumber, formatRatio } from '@/lib/format/number';

const cadenceWords = {
  monthly: 'every month',
  quarterly: 'every quarter',
  halfYearly: 'every half year',
  yearly: 'every year',
} as const;

export const verdictWords: Readonly<Record<Verdict, string>> = {
  quiet: 'quiet',
  due: 'due',
  noEvidence: 'no evidence',
  invalid: 'can’t run',
};

/** Where a trigger stands, in a word with its tone. */
export function toTriggerState({ standing, phase, last }: Trigger) {
  if (standing === 'off') return { tone: 'neutral', word: 'off' } as const;
  if (standing === 'proposed') return { tone: 'attention', word: 'to confirm' } as const;
  if (last === null) return { tone: 'progress', word: 'not looked yet' } as const;
  if (last.verdict === 'invalid') return { tone: 'bad', word: 'can’t run' } as const;
  if (phase === 'fired') return { tone: 'bad', word: 'fired' } as const;
  if (last.verdict === 'noEvidence') return { tone: 'attention', word: 'no evidence' } as const;
  if (phase === 'pending') return { tone: 'attention', word: 'due, not long enough' } as const;
  return { tone: 'good', word: 'quiet' } as const;
}

/** A rule in words, or its expression where it has none. */
export function sayRule(rule: TriggerRule): string {
  switch (rule.kind) {
    case 'metric':
    case 'inventory':
    case 'cost':
      return sayExpression(rule.expression);
    case 'price':
      return `${rule.priceKey} in ${rule.region} moves by ${rule.percent} % from $${rule.baselineUsd}`;
    case 'date':
      return rule.every === null ? `on ${rule.on}` : `on ${rule.on}, then ${cadenceWords[rule.every]}`;
    case 'superseded':
      return 'a decision it builds on no longer stands';
    case 'manual':
      return `a person is asked on ${rule.on}, then ${cadenceWords[rule.every]}`;
  }
}

function sayExpression(expression: string): string {
  const usual = toUsualRule(expression);
  if (!usual) return expression;
  const { list, above, threshold, names } = usual;
  const field = findField(`${list}.${usual.field}`);
  const which = names.length > 0 ? `${names.join(' or ')}: ` : '';
  return `${which}${field?.label ?? usual.field} ${above ? 'above' : 'below'} ${formatField(field, threshold)}`;
}

/** A field of the model by its list and name, e.g. functions.error_rate. */
export function findField(name: string): ModelField | undefined {
  const [listName, fieldName] = name.split('.');
  const list = estateListNames.find((one) => one === listName);
  return list && estateLists[list].find((one) => one.name === fieldName);
}

/** A value of a field with its unit. */
export function formatField(field: ModelField | undefined, value: number): string {
  switch (field?.unit) {
    case 'ratio':
      return formatRatio(value);
    case 'ms':
      return formatDurationMs(value);
    case 'USD':
      return formatMoney(value);
    case undefined:
    case null:
      return formatNumber(value);
    default:
      return `${formatNumber(value)} ${field?.unit}`;
  }
}

/** What an evaluation saw of one field, in words: the most and whose, and of how many it is known. */
export function saySeen({ field, known, unknown, least, most }: Seen): string {
  const model = findField(field);
  const name = model?.label ?? field;
  if (known === 0) return `${name}: not known of any of ${unknown}`;
  const of = unknown > 0 ? `, known of ${known} of ${known + unknown}` : '';
  if (!most || !least) return `${name}: known of ${known}${of}`;
  const low = least.value === most.value ? '' : `${formatField(model, least.value)} to `;
  return `${name}: ${low}${formatField(model, most.value)} (${most.of})${of}`;
}

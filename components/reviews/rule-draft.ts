import { type TriggerInput, TriggerRule } from '@/lib/contracts/reviews/trigger-shapes';
import type { Cadence } from '@/lib/domain/decisions/decision';
import { type EstateListName, estateLists } from '@/lib/domain/reviews/estate-model';
import type { NoEvidenceMode, RuleReach, TriggerKind, WindowDays } from '@/lib/domain/reviews/trigger';
import { toExpression, toUsualRule } from '@/lib/domain/reviews/usual-rule';

/** A trigger as it is being written: every field as typed, whichever kind it is. */
export interface RuleDraft {
  readonly title: string;
  readonly kind: TriggerKind;
  /** Whether the rule is put together from fields, or written as text. */
  readonly asText: boolean;
  readonly list: EstateListName;
  readonly field: string;
  readonly above: boolean;
  readonly threshold: string;
  readonly names: readonly string[];
  readonly release: string;
  readonly expression: string;
  readonly windowDays: WindowDays;
  readonly over: RuleReach;
  readonly priceKey: string;
  readonly region: string;
  readonly percent: string;
  readonly baselineUsd: string;
  readonly on: string;
  readonly every: Cadence | 'once';
  readonly question: string;
  readonly noEvidence: NoEvidenceMode;
  readonly minimumHours: string;
  readonly stage: string;
}

const blank: RuleDraft = {
  title: '',
  kind: 'metric',
  asText: false,
  list: 'functions',
  field: 'error_rate',
  above: true,
  threshold: '0.05',
  names: [],
  release: '',
  expression: '',
  windowDays: 7,
  over: 'governed',
  priceKey: 'lambda.requests',
  region: 'us-east-1',
  percent: '10',
  baselineUsd: '',
  on: '',
  every: 'quarterly',
  question: '',
  noEvidence: 'hold',
  minimumHours: '0',
  stage: '',
};

/** A draft of an existing trigger, or of a new one. */
export function toDraft(trigger: TriggerInput | null): RuleDraft {
  if (!trigger) return blank;
  const { title, rule, noEvidence, stage } = trigger;
  const common = {
    ...blank,
    title,
    kind: rule.kind,
    noEvidence,
    minimumHours: String(trigger.minimumHours),
    stage: stage ?? '',
  };
  switch (rule.kind) {
    case 'price':
      return { ...common, ...rule, percent: String(rule.percent) };
    case 'date':
      return { ...common, on: rule.on, every: rule.every ?? 'once' };
    case 'manual':
      return { ...common, ...rule };
    case 'superseded':
      return common;
    default: {
      const usual = toUsualRule(rule.expression);
      const released = rule.release === null ? '' : rule.release;
      const text = { asText: usual === null, expression: rule.expression, release: released };
      const built = usual ? { ...usual, threshold: String(usual.threshold) } : {};
      return { ...common, ...text, windowDays: rule.windowDays, over: rule.over, ...built };
    }
  }
}

/** The expression a draft stands for. */
export function expressionOf(draft: RuleDraft): string {
  if (draft.asText) return draft.expression;
  const threshold = Number(draft.threshold);
  if (draft.threshold.trim() === '' || !Number.isFinite(threshold)) return '';
  const { list, field, above, names } = draft;
  return toExpression({ list, field, above, threshold, names });
}

/** The fields a form offers to hold a number against. */
export function numbersOf(list: EstateListName) {
  return estateLists[list].filter(({ type }) => type === 'double');
}

/** What is saved of a draft; null while something is missing or malformed. */
export function toInput(draft: RuleDraft): Omit<TriggerInput, 'title'> | null {
  const rule = TriggerRule.safeParse(toRule(draft));
  const minimumHours = Number(draft.minimumHours);
  if (!rule.success || !Number.isInteger(minimumHours) || minimumHours < 0 || minimumHours > 2160)
    return null;
  return { rule: rule.data, noEvidence: draft.noEvidence, minimumHours, stage: draft.stage.trim() || null };
}

function toRule(draft: RuleDraft): unknown {
  const { kind, on, every, question, priceKey, region, baselineUsd, windowDays, over } = draft;
  switch (kind) {
    case 'price':
      return { kind, priceKey, region, percent: Number(draft.percent), baselineUsd };
    case 'date':
      return { kind, on, every: every === 'once' ? null : every };
    case 'manual':
      return { kind, question, on, every: every === 'once' ? 'quarterly' : every };
    case 'superseded':
      return { kind };
    default:
      return {
        kind,
        expression: expressionOf(draft),
        release: draft.release.trim() || null,
        windowDays,
        over,
      };
  }
}

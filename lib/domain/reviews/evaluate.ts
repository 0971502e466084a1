import { Decimal } from 'decimal.js';
import type { Known } from '../known';
import { collectSeen, type FieldUse } from './collect-seen';
import type { EstateFacts } from './estate-model';
import type { Evaluation, TriggerRule } from './trigger';

/** What running an expression came to. */
export type ExpressionResult =
  | { readonly kind: 'value'; readonly value: boolean }
  /** A value it asks for is not known. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'invalid'; readonly reason: string };

/** What is known at the moment a rule is evaluated, by kind of rule. */
export type Evidence =
  | {
      readonly kind: 'expression';
      readonly uses: readonly FieldUse[];
      readonly facts: EstateFacts;
      readonly met: ExpressionResult;
      /** Null where the rule names no release of its own. */
      readonly released: ExpressionResult | null;
    }
  | { readonly kind: 'price'; readonly usd: Known<string> }
  | { readonly kind: 'day'; readonly today: string }
  | {
      readonly kind: 'links';
      /** How many decisions it builds on, and those of them that no longer stand. */
      readonly builtOn: number;
      readonly fallen: readonly string[];
    };

/** What a rule says on the evidence: quiet, due, no evidence, or that the rule can't run, and why. */
export function evaluate(rule: TriggerRule, evidence: Evidence): Evaluation {
  switch (evidence.kind) {
    case 'expression':
      return evaluateExpression(evidence);
    case 'price':
      return rule.kind === 'price' ? evaluatePrice(rule, evidence.usd) : mismatched;
    case 'day':
      return rule.kind === 'date' || rule.kind === 'manual' ? evaluateDay(rule, evidence.today) : mismatched;
    case 'links':
      return evaluateLinks(evidence);
  }
}

const mismatched: Evaluation = {
  verdict: 'invalid',
  isReleased: false,
  seen: [],
  words: 'The rule was given evidence of another kind.',
};

function evaluateExpression(evidence: Extract<Evidence, { kind: 'expression' }>): Evaluation {
  const { facts, met, released } = evidence;
  const seen = collectSeen(evidence.uses, facts);
  const answer = (verdict: Evaluation['verdict'], words: string): Evaluation => {
    const isReleased = released === null || (released.kind === 'value' && released.value);
    return { verdict, isReleased, seen, words };
  };
  if (met.kind === 'invalid') return answer('invalid', `The rule can’t run: ${met.reason}`);
  if (released?.kind === 'invalid') return answer('invalid', `The release can’t run: ${released.reason}`);
  const lists = new Set(evidence.uses.map(({ list }) => list));
  const { functions, services } = facts;
  const counts = {
    functions: functions.length,
    services: services.length,
    workloads: functions.length + services.length,
  };
  const looksAt = [...lists].reduce((sum, list) => sum + counts[list], 0);
  if (lists.size > 0 && looksAt === 0) return answer('noEvidence', nothingGoverned);
  const blank = seen.filter(({ known }) => known === 0);
  if (met.kind === 'absent' || (seen.length > 0 && blank.length === seen.length)) {
    const fields = (blank.length > 0 ? blank : seen.filter(({ unknown }) => unknown > 0)).map(
      (one) => one.field,
    );
    return answer('noEvidence', `Not known: ${fields.join(', ') || 'a value it asks for'}.`);
  }
  return met.value ? answer('due', 'The rule holds.') : answer('quiet', 'The rule does not hold.');
}

const nothingGoverned =
  'There is nothing to look at: say what the decision governs, or have the rule look at the whole estate.';

function evaluatePrice(rule: Extract<TriggerRule, { kind: 'price' }>, usd: Known<string>): Evaluation {
  if (!usd.known) {
    return { verdict: 'noEvidence', isReleased: false, seen: [], words: `Not known: ${usd.reason}.` };
  }
  const baseline = new Decimal(rule.baselineUsd);
  const percent = baseline.isZero() ? null : new Decimal(usd.value).div(baseline).minus(1).times(100);
  const moved = percent === null ? new Decimal(usd.value).greaterThan(0) : percent.abs().gte(rule.percent);
  const change = percent === null ? '' : `, ${percent.isNegative() ? '−' : '+'}${percent.abs().toFixed(1)} %`;
  const value = { value: Number(usd.value), of: rule.region };
  return {
    verdict: moved ? 'due' : 'quiet',
    isReleased: !moved,
    seen: [{ field: rule.priceKey, known: 1, unknown: 0, least: value, most: value }],
    words: `${rule.priceKey} is $${usd.value} in ${rule.region}${change} against $${rule.baselineUsd}.`,
  };
}

function evaluateDay(rule: Extract<TriggerRule, { kind: 'date' | 'manual' }>, today: string): Evaluation {
  const isDue = today >= rule.on;
  const words = isDue ? 'Its day has come.' : `Its day is ${rule.on}.`;
  return { verdict: isDue ? 'due' : 'quiet', isReleased: !isDue, seen: [], words };
}

function evaluateLinks({ builtOn, fallen }: Extract<Evidence, { kind: 'links' }>): Evaluation {
  const seen = [{ field: 'decisions', known: builtOn, unknown: 0, least: null, most: null }];
  if (builtOn === 0) {
    const words = 'It names no decision it builds on.';
    return { verdict: 'noEvidence', isReleased: false, seen, words };
  }
  if (fallen.length === 0) {
    return { verdict: 'quiet', isReleased: true, seen, words: `All ${builtOn} it builds on stand.` };
  }
  const words = `${fallen.join(', ')} no longer ${fallen.length === 1 ? 'stands' : 'stand'}.`;
  return { verdict: 'due', isReleased: false, seen, words };
}

import type { EstateListName } from './estate-model';
import { findThreshold, type Threshold } from './find-threshold';
import type { ExpressionKind, TriggerRule } from './trigger';
import { toExpression } from './usual-rule';

interface Subject {
  readonly words: RegExp;
  readonly units: readonly Threshold['unit'][];
  readonly kind: ExpressionKind;
  readonly list: EstateListName;
  readonly field: string;
  /** From the unit as written to the field's own. */
  readonly scale: Readonly<Partial<Record<NonNullable<Threshold['unit']>, number>>>;
}

const size = { MB: 1, GB: 1024 } as const;
const time = { ms: 1, s: 1000, min: 60_000 } as const;
const rate = { '%': 0.01 } as const;

const metric = (words: RegExp, field: string, scale: Subject['scale']): Subject => ({
  words,
  units: Object.keys(scale).length > 0 ? unitsOf(scale) : [null],
  kind: 'metric',
  list: 'functions',
  field,
  scale,
});
const inventory = (words: RegExp, field: string, scale: Subject['scale']): Subject => ({
  ...metric(words, field, scale),
  kind: 'inventory',
});

// The first that fits is taken, so what is said more precisely stands before what is said loosely.
const subjects: readonly Subject[] = [
  metric(/cold[- ]?starts?/i, 'cold_start_rate', rate),
  metric(/cold[- ]?starts?|init/i, 'init_ms_p95', time),
  metric(/error/i, 'error_rate', rate),
  metric(/p99/i, 'duration_ms_p99', time),
  metric(/duration|latency|p95|response time|execution time/i, 'duration_ms_p95', time),
  metric(/throttl/i, 'throttles', {}),
  metric(/concurren/i, 'concurrency_max', {}),
  metric(/provisioned.*(?:use|utili)/i, 'provisioned_utilisation_max', rate),
  { ...metric(/\bcpu\b/i, 'cpu_percent_average', { '%': 1 }), list: 'services' },
  inventory(/\bmemory\b/i, 'memory_mb', size),
  inventory(/\btimeout\b/i, 'timeout_s', { ms: 0.001, s: 1, min: 60 }),
  inventory(
    /package|bundle|\bzip|image|artefact|artifact|size|exceed|pass|grow|over|above|>/i,
    'package_mb',
    size,
  ),
];

/** A rule that a trigger's words allow, or null where they leave it to a person's judgement. `names`: the workloads it may speak of. */
export function proposeRule(text: string, names: readonly string[]): TriggerRule | null {
  const expression = (kind: ExpressionKind, rule: string): TriggerRule => {
    return { kind, expression: rule, release: null, windowDays: 7, over: 'governed' };
  };
  if (/\b(?:all|every)\b.*\b(?:functions?|lambdas?)\b.*\b(?:container )?images?\b/i.test(text)) {
    return expression('inventory', 'functions.all(f, f.package_type == "Image")');
  }
  if (/\bsuperseded\b/i.test(text)) return { kind: 'superseded' };
  const threshold = findThreshold(text);
  if (!threshold) return null;
  const { value, unit, above } = threshold;
  const sign = above ? '>' : '<';
  if (unit === 'USD') {
    const sum = 'sum(workloads.filter(w, has(w.cost_usd_monthly)).map(w, w.cost_usd_monthly))';
    return expression('cost', `${sum} ${sign} ${value.toFixed(2)}`);
  }
  if (unit === null && /\b(?:functions|lambdas)\b/i.test(text)) {
    return expression('inventory', `size(functions) ${sign} ${Math.round(value)}`);
  }
  const subject = subjects.find(({ words, units }) => words.test(text) && units.includes(unit));
  if (!subject) return null;
  const { kind, list, field, scale } = subject;
  const scaled = value * (unit === null ? 1 : (scale[unit] ?? 1));
  const named = namesIn(text, names);
  return expression(kind, toExpression({ list, field, above, threshold: round(scaled), names: named }));
}

/** The last parts of workload names, such as `dashboard` of `sentiment-prod-dashboard`, that a text speaks of. */
function namesIn(text: string, names: readonly string[]): readonly string[] {
  const words = new Set(text.toLowerCase().match(/[\w-]+/g) ?? []);
  const last = names.map((name) => name.toLowerCase().split('-').at(-1) ?? '');
  return [...new Set(last)].filter((name) => /^[\w]{3,}$/.test(name) && words.has(name)).sort();
}

function unitsOf(scale: Subject['scale']): Threshold['unit'][] {
  const all = ['MB', 'GB', 'ms', 's', 'min', '%'] as const;
  return all.filter((unit) => unit in scale);
}

const round = (value: number) => Number(value.toPrecision(10));

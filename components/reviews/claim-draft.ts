import { type Claim, ClaimInput } from '@/lib/contracts/reviews/claim-shapes';
import { estateLists, isEstateList } from '@/lib/domain/reviews/estate-model';
import { convertFigure, type Figure } from '@/lib/domain/reviews/find-figures';
import { awsLimits } from '@/lib/domain/reviews/judge-claim';
import type { WindowDays } from '@/lib/domain/reviews/trigger';

const percentiles = { p50: 50, p95: 95, p99: 99 } as const;

/** A claim as it is being made: every field as typed, whatever it is held against. */
export interface ClaimDraft {
  readonly about: string;
  readonly stated: string;
  readonly tolerance: string;
  readonly kind: 'limit' | 'measurement' | 'latency' | 'estimate';
  readonly limit: string;
  readonly field: string;
  readonly pick: 'least' | 'most';
  /** Which requests of the logs, and which of their percentiles. */
  readonly of: 'cold' | 'warm';
  readonly percentile: keyof typeof percentiles;
  /** How the names of those functions end; empty: all of them. */
  readonly functions: string;
  readonly stage: string;
  readonly windowDays: WindowDays;
  readonly component: 'lambda' | 'fargate';
  /** Whose amount is meant: the total, or only requests or compute. */
  readonly part: 'total' | 'requests' | 'compute' | 'other';
  /** The price keys of another part, as a script may have named them. */
  readonly prices: readonly string[];
  readonly architecture: 'x86_64' | 'arm64';
  readonly region: string;
  readonly memoryMb: string;
  readonly requests: string;
  readonly durationMs: string;
  readonly vcpu: string;
  readonly memoryGb: string;
  readonly tasks: string;
}

const blank: Omit<ClaimDraft, 'about' | 'stated' | 'kind'> = {
  tolerance: '5',
  limit: 'lambda.unzippedMb',
  field: 'functions.package_mb',
  pick: 'most',
  of: 'cold',
  percentile: 'p50',
  functions: '',
  stage: '',
  windowDays: 7,
  component: 'lambda',
  part: 'total',
  prices: [],
  architecture: 'x86_64',
  region: 'us-east-1',
  memoryMb: '512',
  requests: '1000000',
  durationMs: '1000',
  vcpu: '0.5',
  memoryGb: '1',
  tasks: '1',
};

const firstOf: Readonly<Record<string, Partial<ClaimDraft>>> = {
  USD: { kind: 'estimate' },
  kB: { kind: 'limit' },
  MB: { kind: 'limit' },
  GB: { kind: 'limit', limit: 'lambda.memoryMb' },
  ms: { kind: 'measurement', field: 'functions.duration_ms_p95' },
  s: { kind: 'latency' },
  min: { kind: 'limit', limit: 'lambda.timeoutS' },
  '%': { kind: 'measurement', field: 'functions.cold_start_rate' },
};

/** A draft for a figure; of another figure of the same table, held against the same unless that no longer fits. */
export function toClaimDraft(figure: Figure, before: ClaimDraft | null): ClaimDraft {
  const draft = { kind: 'limit', ...blank, ...firstOf[figure.unit], ...before } as const;
  const next = { ...draft, about: figure.about, stated: '' };
  const fits = statedIn(figure, unitOf(next)) !== null;
  const kept = fits ? next : { ...next, ...firstOf[figure.unit] };
  return { ...kept, stated: String(statedIn(figure, unitOf(kept)) ?? figure.value) };
}

/** The draft that a claim was made from, to be changed. */
export function fromClaim({ about, stated, tolerancePercent, source }: Claim): ClaimDraft {
  const draft = { ...blank, about, stated: String(stated), tolerance: String(tolerancePercent) };
  switch (source.kind) {
    case 'limit':
    case 'measurement':
      return { ...draft, ...source };
    case 'latency': {
      const { percentile, stage, ...rest } = source;
      return { ...draft, ...rest, percentile: `p${percentile}`, stage: stage ?? '' };
    }
    case 'estimate': {
      const { kind: component, architecture, ...sizes } = source.component;
      const typed = Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, String(size)]));
      const part = partOf(component, source.prices);
      const { kind, region, prices: keys } = source;
      return { ...draft, kind, region, component, architecture, ...typed, part, prices: keys };
    }
  }
}

function partOf(component: 'lambda' | 'fargate', keys: readonly string[]): ClaimDraft['part'] {
  const same = (part: 'total' | 'requests' | 'compute') => prices[component][part].join() === keys.join();
  return (['total', 'requests', 'compute'] as const).find(same) ?? 'other';
}

/** The unit of what a draft is held against. */
export function unitOf({ kind, limit, field }: Pick<ClaimDraft, 'kind' | 'limit' | 'field'>): string {
  if (kind === 'estimate') return 'USD';
  if (kind === 'latency') return 'ms';
  if (kind === 'limit') return findLimit(limit)?.unit ?? '';
  const [list = '', name] = field.split('.');
  const fields = isEstateList(list) ? estateLists[list] : [];
  return fields.find((one) => one.name === name)?.unit ?? '';
}

/** A figure in the unit it is held against; null where it is of another kind. */
export function statedIn({ value, unit }: Figure, to: string): number | null {
  return convertFigure(value, unit, to);
}

function findLimit(name: string) {
  return Object.entries(awsLimits).find(([key]) => key === name)?.[1];
}

/** What is sent of a draft; null while something is missing or malformed. */
export function toClaimInput({ quote, line }: Figure, draft: ClaimDraft): ClaimInput | null {
  const { about, stated, tolerance } = draft;
  if (stated.trim() === '') return null;
  const claim = { about, stated: Number(stated), unit: unitOf(draft), tolerancePercent: Number(tolerance) };
  const input = ClaimInput.safeParse({ quote, line, ...claim, source: toSource(draft) });
  return input.success ? input.data : null;
}

const prices = {
  lambda: { total: [], requests: ['lambda.requests'], compute: ['lambda.duration'] },
  fargate: { total: [], requests: [], compute: ['fargate.'] },
} as const;

function toSource(draft: ClaimDraft): unknown {
  const { kind, limit, field, pick, of, percentile, windowDays, component, part, region } = draft;
  if (kind === 'limit') return { kind, limit };
  if (kind === 'measurement') return { kind, field, pick, windowDays };
  if (kind === 'latency') {
    const { functions, stage } = draft;
    const which = { functions: functions.trim(), stage: stage.trim() || null };
    return { kind, of, percentile: percentiles[percentile], ...which, windowDays };
  }
  const { architecture, memoryMb, requests, durationMs, vcpu, memoryGb, tasks } = draft;
  const size =
    component === 'lambda'
      ? { memoryMb: Number(memoryMb), requests: Number(requests), durationMs: Number(durationMs) }
      : { vcpu: Number(vcpu), memoryGb: Number(memoryGb), tasks: Number(tasks) };
  const keys = part === 'other' ? draft.prices : prices[component][part];
  return { kind, region, component: { kind: component, ...size, architecture }, prices: keys };
}

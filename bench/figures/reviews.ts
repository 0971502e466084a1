import { bundledPriceBook } from '@/lib/domain/costs/price-book';
import type { EstateFacts } from '@/lib/domain/reviews/estate-model';
import { evaluate } from '@/lib/domain/reviews/evaluate';
import { type FactRows, toEstateFacts } from '@/lib/domain/reviews/to-estate-facts';
import { toExpression } from '@/lib/domain/reviews/usual-rule';
import { gatherEvidence } from '@/server/services/reviews/triggers/gather-evidence';
import type { Figure } from '../figure';

const workloads = 10_000;
const triggers = 1_000;
const modules = 100;
const days = 7;
const dayMs = 86_400_000;
const now = new Date('2026-11-20T10:00:00Z');
const fields = ['error_rate', 'package_mb', 'duration_ms_average', 'throttles', 'cold_start_rate'] as const;

/** What evaluating review triggers costs once their rows are read: a tenth of them over the whole estate, the rest over a module. */
export function measureReviews(): readonly Figure[] {
  const rows = Array.from({ length: workloads }, (_, index) => toRow(index));
  const plain = timed(() => JSON.stringify(rows).length);
  const model = timed(() => toEstateFacts(rows, { at: now, windowDays: days, isNow: true }));
  const parts = Array.from({ length: modules }, (_, module) =>
    toEstateFacts(
      rows.filter((_, index) => index % modules === module),
      { at: now, windowDays: days, isNow: true },
    ),
  );
  const evaluated = timed(() => {
    for (let index = 0; index < triggers; index += 1) {
      run(index, index % 10 === 0 ? model.value : (parts[index % modules] ?? model.value));
    }
  });
  const baseline = { name: 'writing the rows as JSON', value: plain.ms / 1000 };
  return [
    { name: '10,000 workloads made into a model', value: model.ms / 1000, unit: 's', baseline },
    { name: '1,000 triggers evaluated over them', value: evaluated.ms / 1000, unit: 's', baseline },
  ];
}

function run(index: number, facts: EstateFacts): void {
  const field = fields[index % fields.length] ?? fields[0];
  const expression = toExpression({
    list: 'functions',
    field,
    above: true,
    threshold: 1e6 + index,
    names: [],
  });
  const rule = { kind: 'metric', expression, release: null, windowDays: days, over: 'governed' } as const;
  const sources = { facts: () => facts, book: bundledPriceBook, builtOn: [], now };
  const { verdict } = evaluate(rule, gatherEvidence(rule, sources));
  if (verdict !== 'quiet') throw new Error(`${expression} was ${verdict}.`);
}

function toRow(index: number): FactRows {
  return {
    id: String(index),
    kind: 'function',
    name: `function-${index}`,
    module: `module-${index % modules}`,
    stage: 'prod',
    account: '111122223333',
    region: 'us-east-1',
    revisions: [
      {
        from: new Date(0),
        packageType: 'Zip',
        codeSizeBytes: 1e6 + index,
        runtime: 'nodejs22.x',
        memoryMb: 512,
        timeoutSeconds: 30,
        architecture: 'arm64',
        layers: [`arn:aws:lambda:us-east-1:111122223333:layer:common:${index % 9}`],
      },
    ],
    capacities: [],
    days: Array.from({ length: days }, (_, day) => ({
      start: new Date(Math.floor(now.getTime() / dayMs - day) * dayMs),
      invocations: 1000 + index,
      errors: index % 7,
      throttles: 0,
      durationMsSum: 90_000,
      durationSamples: 1000,
      coldStarts: 9,
      coldRequests: 1000,
      initMsSum: 3000,
      provisionedSpillover: null,
      requests: null,
      durationMsP95: 900,
      durationMsP99: 1200,
      initMsP95: null,
      concurrencyMax: 3,
      provisionedUtilisationMax: null,
      cpuPercentMax: null,
      memoryPercentMax: null,
    })),
    current: { cost_usd_monthly: 12 },
  };
}

function timed<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const started = performance.now();
  const value = work();
  return { value, ms: performance.now() - started };
}

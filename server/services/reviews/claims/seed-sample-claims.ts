import { type ClaimInput, ClaimSource } from '@/lib/contracts/reviews/claim-shapes';
import type { ServiceContext } from '../../context';
import { addClaim } from './add-claim';
import { sampleLatencyClaims } from './sample-latency-claims';

interface SampleClaim extends Omit<ClaimInput, 'line' | 'source' | 'tolerancePercent'> {
  /** How the line begins that it stands in. */
  readonly row: string;
  readonly source: unknown;
}

const estimate = (component: object, prices: readonly string[]) => ({ kind: 'estimate', component, prices });
const lambda = (requests: number) => ({ kind: 'lambda', memoryMb: 512, requests, durationMs: 2000 });
const task = { kind: 'fargate', vcpu: 0.5, memoryGb: 1, tasks: 1 };
const money = (row: string, quote: string, stated: number, about: string, source: unknown) => ({
  row,
  quote,
  stated,
  unit: 'USD',
  about,
  source,
});

/** What the record of llm-backend states: a cost table that is wrong by ten in compute, and limits of which one is another's. */
const claims: readonly SampleClaim[] = [
  money('| Compute', '$14.50', 14.5, 'A task of 0.5 vCPU and 1 GB for a month', estimate(task, [])),
  money(
    '| Compute',
    '$0.17',
    0.17,
    'Compute of 100 k requests of 2 s at 512 MB',
    estimate(lambda(100_000), ['lambda.duration']),
  ),
  money(
    '| Compute',
    '$1.67',
    1.67,
    'Compute of 1 M requests of 2 s at 512 MB',
    estimate(lambda(1_000_000), ['lambda.duration']),
  ),
  money('| Requests', '$0.20', 0.2, '1 M requests', estimate(lambda(1_000_000), ['lambda.requests'])),
  {
    row: '| Timeout',
    quote: '15 min',
    stated: 900,
    unit: 's',
    about: 'The longest timeout',
    source: { kind: 'limit', limit: 'lambda.timeoutS' },
  },
  {
    row: '| Timeout',
    quote: '30 s',
    stated: 30,
    unit: 's',
    about: 'Our timeout',
    source: { kind: 'measurement', field: 'functions.timeout_s' },
  },
  {
    row: '| Memory',
    quote: '10 GB',
    stated: 10_240,
    unit: 'MB',
    about: 'The most memory',
    source: { kind: 'limit', limit: 'lambda.memoryMb' },
  },
  {
    row: '| Package',
    quote: '50 MB',
    stated: 50,
    unit: 'MB',
    about: 'The largest package, unzipped',
    source: { kind: 'limit', limit: 'lambda.unzippedMb' },
  },
  {
    row: '| Package',
    quote: '15 MB',
    stated: 15,
    unit: 'MB',
    about: 'Our package',
    source: { kind: 'measurement', field: 'functions.package_mb' },
  },
];

const records = ['llm-backend', 'valuation-platform', 'sentiment', 'cora'] as const;

/** Marks the figures of the sample records as claims, once; answers how many were added. */
export async function seedSampleClaims(ctx: ServiceContext): Promise<number> {
  let added = 0;
  for (const record of records) added += await seedRecord(ctx, record);
  return added;
}

async function seedRecord(ctx: ServiceContext, record: (typeof records)[number]): Promise<number> {
  const decision = await ctx.db.decision.findUnique({ where: { sampleKey: record } });
  if (!decision || (await ctx.db.decisionClaim.count({ where: { decisionId: decision.id } })) > 0) return 0;
  const lines = decision.text.split('\n');
  const own = record === 'llm-backend' ? claims : [];
  let added = 0;
  for (const { row, source, ...claim } of [...own, ...sampleLatencyClaims(record)]) {
    const line = lines.findIndex((text) => text.startsWith(row) && text.includes(claim.quote)) + 1;
    if (line === 0) continue;
    const input = { tolerancePercent: 5, ...claim, line, source: ClaimSource.parse(source) };
    await addClaim(ctx, { decisionId: decision.id, ...input });
    added += 1;
  }
  return added;
}

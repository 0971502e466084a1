import type { EvidenceSource, QueryEvidence } from '@/lib/contracts/decisions/evidence-shapes';
import { addDays, toDay } from '@/lib/domain/reviews/cadence';
import { estateLists } from '@/lib/domain/reviews/estate-model';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { measuredEstate } from '../../reviews/claims/measured-estate';

type Query = Extract<EvidenceSource, { kind: 'query' }>;

/** A field of what a decision governs as it is known now, the highest first and the unknown last. */
export async function queryEstate(
  ctx: ServiceContext,
  decisionId: string,
  { field, windowDays }: Query,
): Promise<QueryEvidence> {
  const [list, name = ''] = field.split('.');
  const key = list === 'services' ? 'services' : 'functions';
  const asked = estateLists[key].find((one) => one.name === name && one.type === 'double');
  if (!asked) {
    throw new ServiceError('invalid_input', `The estate’s model has no number called ${field}.`, {
      issues: [
        { field: 'source.field', message: 'must be a number of the model such as functions.package_mb' },
      ],
    });
  }
  const { facts, governsNothing } = await measuredEstate(ctx, decisionId)(windowDays);
  if (governsNothing) {
    throw new ServiceError(
      'refused',
      'The decision names nothing that it governs, so there is nothing to read.',
      {
        action: 'Say what it governs, then attach the measurement.',
      },
    );
  }
  const until = toDay(ctx.clock.now());
  const rows = facts[key].map((row) => ({
    name: String(row.name),
    region: String(row.region),
    stage: typeof row.stage === 'string' ? row.stage : null,
    value: typeof row[name] === 'number' ? row[name] : null,
  }));
  return {
    kind: 'query',
    field,
    label: asked.label,
    unit: asked.unit,
    about: asked.about,
    from: addDays(until, 1 - windowDays),
    until,
    pricesAsOf: asked.unit === 'USD' ? await findPricedOn(ctx) : null,
    rows: rows.sort((a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY)),
  };
}

async function findPricedOn({ db, clock }: ServiceContext): Promise<string | null> {
  const month = clock.now().toISOString().slice(0, 7);
  const { _max } = await db.workloadCost.aggregate({ where: { month }, _max: { pricedAt: true } });
  return _max.pricedAt && toDay(_max.pricedAt);
}

import type { ClaimSource } from '@/lib/contracts/reviews/claim-shapes';
import { known, unknown } from '@/lib/domain/known';
import { countOf, mergeHistograms, percentileOf } from '@/lib/domain/latency/time-histogram';
import { isInScope } from '@/lib/domain/reviews/in-scope';
import { listColdStarts } from '../../../db/cold-start-repository';
import type { ServiceContext } from '../../context';
import type { Checked } from './checked';

const dayMs = 86_400_000;

/** A percentile of what cold or warm requests took, in ms, of the functions that a decision governs, from their logs. */
export async function measureLatency(
  ctx: ServiceContext,
  decisionId: string,
  { of, percentile, functions, stage, windowDays }: Extract<ClaimSource, { kind: 'latency' }>,
): Promise<Checked> {
  const [scopes, named] = await Promise.all([
    ctx.db.decisionScope.findMany({ where: { decisionId } }),
    ctx.db.workload.findMany({
      where: { kind: 'function', archivedAt: null, name: { endsWith: functions } },
      select: { id: true, moduleId: true, stage: true },
    }),
  ]);
  const ids = named.filter((one) => isInScope(one, scopes, stage)).map(({ id }) => id);
  const until = ctx.clock.now();
  const from = new Date(until.getTime() - windowDays * dayMs);
  const days = await listColdStarts(ctx.db, ids, 'day', { from, until });
  const times = mergeHistograms(days.map((day) => day[of]));
  const ms = percentileOf(times, percentile / 100);
  const what = of === 'cold' ? 'cold requests, INIT included' : 'warm requests';
  const basis = `The p${percentile} of ${countOf(times).toLocaleString('en-US')} ${what}, in the logs of ${ids.length} functions over ${windowDays} days.`;
  return { actual: ms === null ? unknown(`no ${of} request of it is read from logs yet`) : known(ms), basis };
}

import type {
  LatencyRankings,
  RankedFunction,
  RankingsQuery,
  RankingWindow,
} from '@/lib/contracts/latency-rankings';
import { dayStart, lastClosedHour } from '@/lib/domain/costs/usage/plan-roll-up';
import { GroupedTimes, toTimeFigures, traits } from '@/lib/domain/latency/group-times';
import { authorise } from '../../auth/actor';
import { sumColdStarts } from '../../db/cold-start-repository';
import { listFunctionTraits } from '../../db/latency-repository';
import type { ServiceContext } from '../context';

const dayMs = 86_400_000;
const days: Readonly<Record<RankingWindow, number>> = { '1d': 1, '7d': 7, '28d': 28 };
/** Functions whose days are held at a time. */
const functionsAtOnce = 500;
const shown = 50;

/** Functions by what their logs say of the last whole days, and the same of those that are alike put together. */
export async function getLatencyRankings(
  ctx: ServiceContext,
  { window, stage, account, region }: RankingsQuery,
): Promise<LatencyRankings> {
  authorise(ctx.actor, 'estate.read');
  const until = dayStart(lastClosedHour(ctx.clock.now()));
  const from = new Date(until.getTime() - days[window] * dayMs);
  const functions = await listFunctionTraits(ctx.db, { stage, account, region });
  const grouped = new GroupedTimes();
  const ranked: RankedFunction[] = [];
  for (let at = 0; at < functions.length; at += functionsAtOnce) {
    const part = functions.slice(at, at + functionsAtOnce);
    const sums = await sumColdStarts(
      ctx.db,
      part.map(({ id }) => id),
      { from, until },
    );
    for (const { architecture, runtime, ...one } of part) {
      const times = sums.get(one.id);
      if (!times) continue;
      grouped.add({ ...one, architecture, runtime }, times);
      ranked.push({ ...one, ...toTimeFigures(times) });
    }
  }
  const most = (pick: (row: RankedFunction) => number) =>
    ranked.toSorted((one, other) => pick(other) - pick(one)).slice(0, shown);
  return {
    windowStart: from.toISOString(),
    windowEnd: until.toISOString(),
    functions: functions.length,
    read: ranked.length,
    slowest: most(({ msP95 }) => msP95 ?? 0),
    coldest: most(({ initMsEach }) => initMsEach).filter(({ coldStarts }) => coldStarts > 0),
    groups: traits.map((trait) => ({ trait, rows: [...grouped.figuresOf(trait)] })),
  };
}

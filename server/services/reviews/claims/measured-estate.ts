import type { EstateFacts } from '@/lib/domain/reviews/estate-model';
import { isInScope } from '@/lib/domain/reviews/in-scope';
import { listPlaced } from '../../../db/estate-fact-repository';
import type { ServiceContext } from '../../context';
import { loadEstate } from '../triggers/load-estate';

/** What is measured of what a decision governs, by the days of a window. */
export type MeasuredEstate = (
  windowDays: number,
) => Promise<{ readonly facts: EstateFacts; readonly governsNothing: boolean }>;

/** Reads what a decision governs, each window once however many claims ask for it. */
export function measuredEstate(
  ctx: Pick<ServiceContext, 'db' | 'clock'>,
  decisionId: string,
): MeasuredEstate {
  const read = new Map<number, ReturnType<MeasuredEstate>>();
  return (windowDays) => {
    const before = read.get(windowDays);
    if (before) return before;
    const reading = readGoverned(ctx, decisionId, windowDays);
    read.set(windowDays, reading);
    return reading;
  };
}

async function readGoverned(
  ctx: Pick<ServiceContext, 'db' | 'clock'>,
  decisionId: string,
  windowDays: number,
): ReturnType<MeasuredEstate> {
  const scopes = await ctx.db.decisionScope.findMany({ where: { decisionId } });
  if (scopes.length === 0) return { facts: { functions: [], services: [] }, governsNothing: true };
  const placed = await listPlaced(ctx.db);
  const ids = placed.filter((workload) => isInScope(workload, scopes, null)).map(({ id }) => id);
  const estate = await loadEstate(ctx, { days: windowDays, ids });
  return { facts: estate.factsOf({ scopes, stage: null }, windowDays), governsNothing: false };
}

import type { EstateFacts } from '@/lib/domain/reviews/estate-model';
import { isInScope, type ScopeRow } from '@/lib/domain/reviews/in-scope';
import { toEstateFacts } from '@/lib/domain/reviews/to-estate-facts';
import { listFactRows, type ScopedFactRows } from '../../../db/estate-fact-repository';
import type { ServiceContext } from '../../context';
import { summaryDays } from '../../estate/sync/sync-metrics';

const dayMs = 86_400_000;

/** Which workloads a trigger looks at. */
export interface TriggerScope {
  /** Null: the whole estate. */
  readonly scopes: readonly ScopeRow[] | null;
  readonly stage: string | null;
}

/** What is kept of workloads, and the model of the estate that follows from it at any moment of that time. */
export interface LoadedEstate {
  readonly rows: readonly ScopedFactRows[];
  /** The model of what a scope governs, the same object each time it is asked for the same. */
  readonly factsOf: (scope: TriggerScope, windowDays: number, at?: Date) => EstateFacts;
}

/** Loads what is kept of the last `days` days, of some workloads or of all. */
export async function loadEstate(
  ctx: Pick<ServiceContext, 'db' | 'clock'>,
  { days, ids = null }: { readonly days: number; readonly ids?: readonly string[] | null },
): Promise<LoadedEstate> {
  const now = ctx.clock.now();
  const from = new Date((Math.floor(now.getTime() / dayMs) - days + 1) * dayMs);
  const month = now.toISOString().slice(0, 7);
  const rows = await listFactRows(ctx.db, { ids, from, until: now, summaryDays, month });
  const kept = new Map<string, EstateFacts>();
  return {
    rows,
    factsOf({ scopes, stage }, windowDays, at = now) {
      const key = JSON.stringify([scopes, stage, windowDays, at]);
      const known = kept.get(key);
      if (known) return known;
      const inside = rows.filter((row) => isInScope(row, scopes, stage));
      const facts = toEstateFacts(inside, { at, windowDays, isNow: at === now });
      kept.set(key, facts);
      return facts;
    },
  };
}

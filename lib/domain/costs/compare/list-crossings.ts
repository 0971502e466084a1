import { type Comparison, type CostedOption, costedOf, type TrafficRange } from './compare';
import { confirmCrossing } from './confirm-crossing';
import { exactCost } from './exact-cost';
import { findCrossings } from './find-crossings';
import type { OptionId } from './option-ids';

/** From `requests` a month on, `cheaper` costs less than `dearer`; one request before, it did not. */
export interface Crossing {
  readonly requests: number;
  readonly cheaper: OptionId;
  readonly dearer: OptionId;
}

/** Every crossing of every pair of options by traffic, found in floating point: within a request or two of `confirmCrossings`. */
export function listCrossings(
  options: readonly CostedOption[],
  { from, to }: TrafficRange,
): readonly Crossing[] {
  return options
    .flatMap((a, index) =>
      options.slice(index + 1).flatMap((b) =>
        findCrossings(a.cost, b.cost, from, to).map(({ requests, toA }) => ({
          requests,
          cheaper: toA ? a.id : b.id,
          dearer: toA ? b.id : a.id,
        })),
      ),
    )
    .sort(byTraffic);
}

/** The crossings to the request, on the exact costs; one that the exact costs do not have is left out. */
export function confirmCrossings(
  { options, pricing }: Pick<Comparison, 'options' | 'pricing'>,
  crossings: readonly Crossing[],
): readonly Crossing[] {
  const piecesOf = new Map(costedOf(options).map(({ id, pieces }) => [id, pieces]));
  return crossings.flatMap((crossing) => {
    const exact = (id: OptionId) => (requests: number) =>
      exactCost(piecesOf.get(id) ?? [], pricing, requests);
    const turn = { requests: crossing.requests, toA: true };
    const found = confirmCrossing(exact(crossing.cheaper), exact(crossing.dearer), turn);
    return found ? [{ ...crossing, requests: found.requests }] : [];
  });
}

function byTraffic(a: Crossing, b: Crossing): number {
  return a.requests - b.requests || a.cheaper.localeCompare(b.cheaper) || a.dearer.localeCompare(b.dearer);
}

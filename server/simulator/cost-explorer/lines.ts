import type { CallContext } from '../service';
import { billOfMonth } from './bill/bill-of';
import type { BillLine } from './bill/line';
import { dataUnavailable } from './errors';
import type { LineTest } from './expression';
import { monthsOf, type Period } from './period';

function usedAnything(call: CallContext, seesAll: boolean): boolean {
  const accounts = seesAll
    ? [...call.world.accounts.values()]
    : [call.world.accounts.get(call.account)].filter((one) => one !== undefined);
  return accounts.some((account) =>
    [...account.regions.values()].some(
      (state) => state.traffic.functions.size > 0 || state.ecs.clusters.size > 0,
    ),
  );
}

/**
 * The lines of a period that the caller may see and the test lets through. The organisation's first account pays and
 * sees every account's; the others see their own. Throws DataUnavailableException where nothing was ever used.
 */
export function linesOf(call: CallContext, period: Period, test: LineTest): readonly BillLine[] {
  const [payer] = call.world.accounts.keys();
  const seesAll = call.account === payer;
  if (!usedAnything(call, seesAll)) throw dataUnavailable();
  return monthsOf(period)
    .flatMap((month) => billOfMonth(call.world, month, call.now))
    .filter((line) => line.dayAt >= period.start && line.dayAt < period.end)
    .filter((line) => seesAll || line.account === call.account)
    .filter(test);
}

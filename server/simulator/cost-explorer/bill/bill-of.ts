import { readerOf } from '../../cloudwatch/read-series';
import type { World } from '../../world';
import { type FunctionDays, functionUses } from './function-uses';
import type { BillLine } from './line';
import { type DayUses, priceMonth } from './price-month';
import { type ServiceDays, serviceUses } from './service-uses';
import { storageUses } from './storage-uses';

const dayMs = 86_400_000;
/** A day is on the bill from noon of the next day. */
const lagMs = dayMs + dayMs / 2;

interface Known {
  readonly functions: FunctionDays;
  readonly services: ServiceDays;
}

const knownOf = new WeakMap<World, Known>();

function known(world: World): Known {
  const found = knownOf.get(world) ?? {
    functions: { known: new Map(), reader: readerOf(world) },
    services: new Map(),
  };
  knownOf.set(world, found);
  return found;
}

/** The first moment after the last day that is on the bill. */
export function billedUntil(now: number): number {
  return Math.floor((now - lagMs) / dayMs + 1) * dayMs;
}

function usesOfDay(world: World, dayAt: number): DayUses[] {
  const { functions, services } = known(world);
  return [...world.accounts.values()].flatMap((account) =>
    [...account.regions.values()].map((state) => ({
      dayAt,
      account: account.id,
      region: state.region,
      uses: [
        ...functionUses(state, dayAt, functions),
        ...serviceUses(state, dayAt, services),
        ...storageUses(state, dayAt),
      ],
    })),
  );
}

/** The bill of the month that starts at `monthAt` (ms), as far as it is known at `now`. */
export function billOfMonth(world: World, monthAt: number, now: number): readonly BillLine[] {
  const start = new Date(monthAt);
  const end = Math.min(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1), billedUntil(now));
  const days: DayUses[] = [];
  for (let dayAt = monthAt; dayAt < end; dayAt += dayMs) days.push(...usesOfDay(world, dayAt));
  return priceMonth(world.prices, world.billing.savingsPlan, days);
}

import type { Account, World } from '../world';

/** All of a world that changes, as plain data. Times are milliseconds since 1970. */
export interface WorldSnapshot {
  /** A running clock is kept as its distance from the host's. */
  readonly clock: { readonly running: boolean; readonly at: number };
  readonly ids: World['ids'];
  readonly progress: World['progress'];
  readonly accounts: readonly Account[];
  readonly prices: World['prices'];
  readonly billing: World['billing'];
}

/** What a world holds now; it shares the world's objects, so write it down before the world goes on. */
export function snapshotOf(world: World, hostNow = Date.now()): WorldSnapshot {
  const { clock, ids, progress, accounts, prices, billing } = world;
  const at = clock.running ? clock.now() - hostNow : clock.now();
  return {
    clock: { running: clock.running, at },
    ids,
    progress,
    accounts: [...accounts.values()],
    prices,
    billing,
  };
}

/** Makes a world what the snapshot says; a running clock has gone on with the host's meanwhile. */
export function restoreWorld(world: World, snapshot: WorldSnapshot, hostNow = Date.now()): void {
  const { running, at } = snapshot.clock;
  world.clock.set(running ? hostNow + at : at, running);
  Object.assign(world.ids, snapshot.ids);
  Object.assign(world.progress, snapshot.progress);
  Object.assign(world.prices, snapshot.prices);
  Object.assign(world.billing, snapshot.billing);
  world.accounts.clear();
  for (const account of snapshot.accounts) world.accounts.set(account.id, account);
}

import { serviceScheduling } from '../ecs/scheduler/service-scheduling';
import type { World } from '../world';
import { populateSamples } from './samples/populate-samples';
import { populateScale } from './scale/populate-scale';

export type EstateName = 'samples' | 'scale' | 'empty';

export interface EstateOptions {
  readonly estate: EstateName;
  /** Days for which scaling has been at work already; 0 unless told. */
  readonly historyDays?: number;
  /** Scale only. */
  readonly functions?: number;
  readonly services?: number;
  readonly accounts?: number;
  readonly regions?: number;
}

/** Lets what the estate's services did since they were made have happened. */
function catchUp(world: World): void {
  for (const account of world.accounts.values()) {
    for (const state of account.regions.values()) {
      serviceScheduling(world, state, world.progress.advancedTo).run(world.progress.advancedTo);
    }
  }
}

function populate(world: World, options: EstateOptions): void {
  switch (options.estate) {
    case 'empty':
      return;
    case 'samples':
      populateSamples(world);
      return;
    case 'scale':
      populateScale(world, {
        functions: options.functions ?? 10_000,
        services: options.services ?? 1000,
        accounts: options.accounts ?? 2,
        regions: options.regions ?? 2,
      });
  }
}

const DAY_MS = 86_400_000;

/** Fills a new world with the named estate; what happens by itself begins at a midnight (UTC) when there is a history. */
export function populateEstate(world: World, options: EstateOptions): void {
  const { progress } = world;
  const days = options.historyDays ?? 0;
  if (days > 0) progress.advancedTo = (Math.floor(progress.advancedTo / DAY_MS) - days) * DAY_MS;
  populate(world, options);
  catchUp(world);
}

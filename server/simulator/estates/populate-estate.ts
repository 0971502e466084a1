import type { World } from '../world';

export type EstateName = 'samples' | 'scale' | 'empty';

export interface EstateOptions {
  readonly estate: EstateName;
  /** Scale only. */
  readonly functions?: number;
  readonly services?: number;
  readonly accounts?: number;
  readonly regions?: number;
}

/** Fills a new world with the named estate. */
export function populateEstate(_world: World, options: EstateOptions): void {
  switch (options.estate) {
    case 'empty':
    case 'samples':
    case 'scale':
      return;
  }
}

import { describe, expect, it } from 'vitest';
import { createWorld, type RegionState, type World } from '../../world';
import { populateScale } from './populate-scale';

function statesOf(world: World): readonly RegionState[] {
  return [...world.accounts.values()].flatMap((account) => [...account.regions.values()]);
}

function made(seed = 1): World {
  const world = createWorld({ seed });
  populateScale(world, { functions: 900, services: 90, accounts: 3, regions: 3 });
  return world;
}

describe('the scale estate', () => {
  it('makes exactly what was asked, spread evenly', () => {
    const states = statesOf(made());
    const functions = states.map((state) => state.lambda.functions.size);
    const services = states.map((state) =>
      [...state.ecs.clusters.values()].reduce((sum, cluster) => sum + cluster.services.size, 0),
    );
    expect(functions).toEqual(Array.from({ length: 9 }, () => 100));
    expect(services).toEqual(Array.from({ length: 9 }, () => 10));
  });

  it('gives every workload a name of its own, tags and traffic', () => {
    const all = statesOf(made()).flatMap((state) =>
      [...state.lambda.functions.values()].map((one) => ({
        one,
        traffic: state.traffic.functions.get(one.name),
      })),
    );
    expect(new Set(all.map(({ one }) => one.name)).size).toBe(900);
    expect(all.every(({ one, traffic }) => one.tags.module !== undefined && traffic !== undefined)).toBe(
      true,
    );
    const images = all.filter(({ one }) => one.latest.settings.packageType === 'Image');
    expect(images.length).toBeGreaterThan(50);
  });

  it('is the same for the same seed', () => {
    const shown = (world: World) =>
      JSON.stringify(
        statesOf(world).map((state) => [...state.lambda.functions.values(), ...state.traffic.functions]),
      );
    expect(shown(made())).toBe(shown(made()));
  });
});

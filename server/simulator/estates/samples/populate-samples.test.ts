import { beforeAll, describe, expect, it } from 'vitest';
import type { LambdaFunction } from '../../lambda/state';
import { createWorld, type RegionState, type World } from '../../world';
import { populateSamples } from './populate-samples';
import { DEV_ACCOUNT, EUROPE_REGION, HOME_REGION, PROD_ACCOUNT } from './stage';

describe('the sample estate', () => {
  let world: World;
  let prod: RegionState;
  let dev: RegionState;
  beforeAll(() => {
    world = createWorld({ seed: 1 });
    populateSamples(world);
    prod = world.region(PROD_ACCOUNT, HOME_REGION);
    dev = world.region(DEV_ACCOUNT, HOME_REGION);
  });

  const named = (state: RegionState, name: string): LambdaFunction | undefined =>
    state.lambda.functions.get(name);

  it('holds about sixty workloads of five systems over two accounts and two regions', () => {
    const states = [...world.accounts.values()].flatMap((account) => [...account.regions.values()]);
    const functions = states.flatMap((state) => [...state.lambda.functions.keys()]);
    const services = states.flatMap((state) =>
      [...state.ecs.clusters.values()].flatMap((one) => [...one.services.keys()]),
    );
    expect(functions.length + services.length).toBeGreaterThanOrEqual(58);
    expect(functions.length + services.length).toBeLessThanOrEqual(70);
    expect([...prod.lambda.functions.keys()].filter((name) => name.startsWith('cora-prod-'))).toHaveLength(
      19,
    );
    const europe = world.region(PROD_ACCOUNT, EUROPE_REGION);
    expect([...(europe.ecs.clusters.get('placement-platform-prod')?.services.keys() ?? [])]).toEqual([
      'placement',
      'validation',
      'notification',
    ]);
  });

  it('holds the awkward cases the product must handle', () => {
    expect(named(prod, 'valuation-platform-prod-scraper')).toMatchObject({
      aliases: new Map(),
      versions: new Map(),
    });
    const unaliased = named(prod, 'sentiment-prod-ingestion');
    expect(unaliased?.versions.size).toBeGreaterThan(0);
    expect(unaliased?.aliases.size).toBe(0);
    expect(named(dev, 'llm-backend-staging-api')?.aliases.get('live')?.weights).toEqual({ '3': 0.1 });
    expect(named(prod, 'valuation-platform-prod-valuation')?.latest.settings.packageType).toBe('Image');
    expect(named(dev, 'valuation-platform-staging-scraper')?.reservedConcurrency).toBe(0);
    expect(prod.ecs.clusters.get('llm-backend-prod')?.services.get('llm-backend')?.desiredCount).toBe(0);
    expect(named(prod, 'nightly-prod-report-export')?.tags).toEqual({});
    expect(named(dev, 'sentiment-staging-analysis')?.initFails).toBe(true);
    expect(named(prod, 'cora-prod-module-access-auth')?.provisioned.get('live')?.requested).toBe(3);
    const europe = world.region(PROD_ACCOUNT, EUROPE_REGION);
    const api = named(europe, 'placement-platform-prod-api');
    expect(api?.latest.settings.snapStart).toBe('PublishedVersions');
  });

  it('says who deploys what in the tags such tools leave', () => {
    const tags = (name: string) => Object.keys(named(prod, name)?.tags ?? {});
    expect(tags('valuation-platform-prod-api')).toContain('aws:cloudformation:stack-name');
    expect(tags('sentiment-prod-dashboard')).toContain('ManagedBy');
    expect(tags('llm-backend-prod-api')).toContain('sst:app');
  });

  it('gives cora functions different versions of the shared layer', () => {
    const arns = [...prod.lambda.functions.values()].flatMap((one) =>
      one.latest.settings.layers.map((layer) => layer.arn),
    );
    const common = new Set(arns.filter((arn) => arn.includes(':layer:org-common:')));
    expect(common.size).toBeGreaterThanOrEqual(3);
  });

  it('manages one function by a scalable target with tracking and a schedule', () => {
    const target = [...prod.scaling.targets.values()].find((one) => one.serviceNamespace === 'lambda');
    expect(target?.resourceId).toBe('function:cora-prod-module-chat-messages:live');
    const actions = [...prod.scaling.scheduledActions.values()].filter(
      (one) => one.resourceId === target?.resourceId,
    );
    expect(actions).toHaveLength(2);
  });

  it('is the same estate for the same seed', () => {
    const again = createWorld({ seed: 1 });
    populateSamples(again);
    const names = (one: World) =>
      [...one.region(PROD_ACCOUNT, HOME_REGION).traffic.functions].map(([name, t]) => [name, t.seed]);
    expect(names(again)).toEqual(names(world));
  });
});

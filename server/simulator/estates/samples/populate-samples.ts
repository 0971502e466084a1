import { addSchedule, addTarget, addTracking } from '../../autoscaling/add-scaling';
import { functionScalable } from '../../autoscaling/names';
import type { World } from '../../world';
import { cora } from './cora';
import { addSharedLayers } from './layers';
import { legacyLlmService, untagged } from './leftovers';
import { llmBackend } from './llm-backend';
import { placementFunctions, placementServices } from './placement-platform';
import { addSampleFunction, type SampleFunction } from './sample-function';
import { addSampleService } from './sample-service';
import { sentiment } from './sentiment';
import { deployedOn, HOME_REGION, PROD_ACCOUNT, STAGES, type Stage } from './stage';
import { valuationPlatform } from './valuation-platform';

function functionsOf(stage: Stage): readonly SampleFunction[] {
  return [
    ...valuationPlatform(stage),
    ...sentiment(stage),
    ...llmBackend(stage),
    ...placementFunctions(stage),
    ...cora(stage),
  ];
}

/** Chat messages keep two to ten environments, more on weekday mornings, by 70 % utilisation. */
function addChatScaling(world: World): void {
  const state = world.region(PROD_ACCOUNT, HOME_REGION);
  const scalable = functionScalable('cora-prod-module-chat-messages', 'live');
  const createdAt = deployedOn('2026-09-14');
  addTarget(state, scalable, { minCapacity: 2, maxCapacity: 10, createdAt });
  addTracking(state, scalable, {
    name: 'chat-messages-utilization',
    createdAt,
    configuration: {
      TargetValue: 0.7,
      PredefinedMetricSpecification: { PredefinedMetricType: 'LambdaProvisionedConcurrencyUtilization' },
      ScaleInCooldown: 120,
      ScaleOutCooldown: 0,
      DisableScaleIn: false,
    },
  });
  const times = { timezone: 'Europe/Berlin', createdAt };
  addSchedule(world, state, scalable, {
    ...times,
    name: 'weekday-morning',
    schedule: 'cron(30 7 ? * MON-FRI *)',
    minCapacity: 4,
    maxCapacity: 10,
  });
  addSchedule(world, state, scalable, {
    ...times,
    name: 'weekday-evening',
    schedule: 'cron(0 19 ? * MON-FRI *)',
    minCapacity: 2,
    maxCapacity: 4,
  });
}

/** Prod bought a small Compute Savings Plan, less than it uses. */
function addSavingsPlan(world: World): void {
  world.billing.savingsPlan = {
    account: PROD_ACCOUNT,
    hourlyUsd: 0.06,
    startsAt: Date.UTC(2026, 3, 1),
    endsAt: Date.UTC(2027, 3, 1),
  };
}

/** Fills a world with the five sample systems over dev, staging and prod, and what such estates leave lying about. */
export function populateSamples(world: World): void {
  addSharedLayers(world);
  for (const stage of STAGES) {
    for (const sample of functionsOf(stage)) addSampleFunction(world, sample);
    for (const sample of placementServices(stage)) addSampleService(world, sample);
  }
  addSampleFunction(world, untagged);
  addSampleService(world, legacyLlmService);
  addChatScaling(world);
  addSavingsPlan(world);
}

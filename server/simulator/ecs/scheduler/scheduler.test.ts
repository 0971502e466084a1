import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorld } from '../../world';
import { addCluster, addService } from '../add-service';
import type { EcsService } from '../state';
import { leastHealthy, mostTasks } from './limits';
import { schedule, settleService } from './settle-service';
import { startDeployment } from './start-deployment';
import { isHealthy, isPending, isRunning } from './task-status';

const START = Date.parse('2026-11-20T09:00:00Z');

function aService(seed = 1) {
  const world = createWorld({ seed, startAt: new Date(START) });
  const state = world.region('111122223333', 'eu-west-1');
  const cluster = addCluster(state, 'main', { containerInsights: true, tags: {} });
  const service = addService(
    state,
    cluster,
    {
      name: 'web',
      clusterName: 'main',
      createdAt: START,
      taskDefinition: {
        family: 'web',
        revision: 1,
        registeredAt: START,
        cpuUnits: 256,
        memoryMb: 512,
        architecture: 'X86_64',
        executionRoleArn: 'arn:aws:iam::111122223333:role/execution',
        taskRoleArn: 'arn:aws:iam::111122223333:role/task',
        container: { name: 'app', image: 'web:1', port: 80, environment: {}, healthCheckPath: '/' },
      },
      desiredCount: 4,
      capacityProviderStrategy: [
        { capacityProvider: 'FARGATE', base: 1, weight: 1 },
        { capacityProvider: 'FARGATE_SPOT', base: 0, weight: 2 },
      ],
      minimumHealthyPercent: 50,
      maximumPercent: 150,
      target: null,
      tags: {},
      profile: {
        arrivals: { kind: 'schedule', everyMinutes: 60, offsetMinutes: 0, count: 0 },
        response: { medianMs: 10, sigma: 0.3 },
        cpuMsPerRequest: 1,
        idleCpuPercent: 1,
        idleMemoryPercent: 10,
      },
    },
    seed,
  );
  return { context: { state, seed }, service };
}

type Step =
  | { readonly kind: 'desired'; readonly count: number }
  | { readonly kind: 'deploy'; readonly fate: 'normal' | 'stuck' | 'fail' }
  | { readonly kind: 'limits'; readonly least: number; readonly most: number }
  | { readonly kind: 'spot'; readonly available: boolean }
  | { readonly kind: 'wait'; readonly seconds: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('desired' as const), count: fc.integer({ min: 0, max: 12 }) }),
  fc.record({ kind: fc.constant('deploy' as const), fate: fc.constantFrom('normal', 'stuck', 'fail') }),
  fc.record({
    kind: fc.constant('limits' as const),
    least: fc.constantFrom(0, 50, 100),
    most: fc.constantFrom(110, 150, 200),
  }),
  fc.record({ kind: fc.constant('spot' as const), available: fc.boolean() }),
  fc.record({ kind: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 4000 }) }),
);

function take(one: Step, { context, service }: ReturnType<typeof aService>, now: number): number {
  switch (one.kind) {
    case 'wait':
      settleService(context, service, now + one.seconds * 1000);
      return now + one.seconds * 1000;
    case 'desired':
      service.desiredCount = one.count;
      break;
    case 'deploy':
      startDeployment(service, now, one.fate);
      break;
    case 'limits':
      service.settings = { ...service.settings, minimumHealthyPercent: one.least, maximumPercent: one.most };
      break;
    case 'spot':
      if (one.available) context.state.ecs.exhausted.delete('FARGATE_SPOT');
      else context.state.ecs.exhausted.add('FARGATE_SPOT');
      break;
  }
  schedule(context, service, now);
  return now;
}

function expectSound(service: EcsService, now: number): void {
  const running = service.tasks.filter((task) => isRunning(task, now)).length;
  const pending = service.tasks.filter((task) => isPending(task, now)).length;
  expect(running + pending).toBeLessThanOrEqual(Math.max(mostTasks(service), service.desiredCount));
  const known = new Set(service.deployments.map((one) => one.id));
  for (const task of service.tasks) if (task.stop === null) expect(known).toContain(task.deploymentId);
  for (const { running: counts, pending: waiting } of [service.capacity]) {
    for (const { value } of [...counts, ...waiting]) expect(value).toBeGreaterThanOrEqual(0);
    expect(counts.at(-1)?.value).toBe(running);
  }
  expect(service.deployments.length).toBeGreaterThan(0);
  expect(service.dueAt).toBeGreaterThan(now);
}

describe('the service scheduler', () => {
  it('keeps to the limits through any updates, refusals and waits', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.integer({ min: 1, max: 9 }), (steps, seed) => {
        const made = aService(seed);
        let now = START;
        for (const one of steps) {
          now = take(one, made, now);
          expectSound(made.service, now);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leaves the same state after one long wait as after many short ones', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.integer({ min: 1, max: 40 }), (steps, seconds) => {
        const [long, short] = [aService(), aService()];
        let now = START;
        for (const one of steps) {
          if (one.kind === 'wait') {
            const end = now + one.seconds * 1000;
            for (let at = now; at < end; at += seconds * 1000)
              settleService(short.context, short.service, at);
          }
          take(one, short, now);
          now = take(one, long, now);
        }
        expect(short.service).toEqual(long.service);
      }),
      { numRuns: 30 },
    );
  });

  it('reaches every desired count in time, with the base and the weights', () => {
    const made = aService();
    settleService(made.context, made.service, START + 600_000);
    const providers = made.service.tasks.map((task) => task.provider).toSorted();
    expect(providers).toEqual(['FARGATE', 'FARGATE', 'FARGATE_SPOT', 'FARGATE_SPOT']);
    expect(made.service.events[0]?.message).toBe('(service web) has reached a steady state.');
  });

  it('never has fewer healthy tasks than the minimum while it deploys', () => {
    const made = aService();
    let now = START + 600_000;
    settleService(made.context, made.service, now);
    startDeployment(made.service, now, 'normal');
    schedule(made.context, made.service, now);
    while (made.service.deployments[0]?.rollout !== 'COMPLETED') {
      const healthy = made.service.tasks.filter((task) => isHealthy(task, now)).length;
      expect(healthy).toBeGreaterThanOrEqual(leastHealthy(made.service));
      now += 5000;
      settleService(made.context, made.service, now);
      expect(now).toBeLessThan(START + 3_600_000);
    }
    expect(made.service.deployments).toHaveLength(1);
  });
});

import { expect, test } from 'vitest';
import type { FunctionConfiguration, ServiceSnapshot } from '@/lib/domain/inventory/snapshot';
import { toFunctionFacts, toServiceFacts } from './facts';

const configuration: FunctionConfiguration = {
  packageType: 'Image',
  codeSizeBytes: 0,
  codeSha256: null,
  runtime: null,
  handler: null,
  architecture: 'x86_64',
  memoryMb: 3008,
  timeoutSeconds: 60,
  ephemeralStorageMb: 512,
  roleArn: 'arn:aws:iam::111122223333:role/f',
  layers: [],
  environmentNames: [],
  vpcId: null,
  snapStart: 'None',
  logFormat: 'Text',
  logGroup: null,
  systemLogLevel: null,
  lastModified: '2026-11-01T00:00:00.000Z',
};
const service: ServiceSnapshot = {
  kind: 'service',
  arn: 'arn',
  accountId: '111122223333',
  region: 'eu-west-1',
  name: 'placement',
  clusterName: 'placement',
  configuration: {
    taskDefinitionArn: 'arn:aws:ecs:eu-west-1:111122223333:task-definition/placement:4',
    launchType: null,
    capacityProviders: [],
    platformVersion: '1.4.0',
    schedulingStrategy: 'REPLICA',
    minimumHealthyPercent: 50,
    maximumPercent: null,
    targetGroupArns: [],
    deploymentController: 'ECS',
  },
  capacity: { desired: 2, running: 2, pending: 0, status: 'ACTIVE', deployments: 1, rollouts: null },
  tags: null,
  detail: {
    cpuUnits: 512,
    memoryMb: 1024,
    architecture: 'x86_64',
    images: ['repo/placement:1'],
    scaling: [],
  },
};

const factOf = (facts: ReturnType<typeof toFunctionFacts>, label: string) =>
  facts.find((fact) => fact.label === label);

test('an image whose size Lambda reports as 0 has an unknown size, not none', () => {
  expect(factOf(toFunctionFacts(configuration, null), 'Code size')).toMatchObject({
    values: [],
    unknown: expect.stringContaining('Lambda does not report an image’s size'),
  });
});

test('what has not been read is unknown; no reservation and a reservation of zero differ', () => {
  const detail = {
    state: 'Active',
    stateReason: null,
    lastUpdateStatus: null,
    aliases: [],
    versions: [],
    provisioned: [],
    reservedConcurrency: null,
    scaling: [],
  };
  const label = 'Reserved concurrency';
  expect(factOf(toFunctionFacts(configuration, null), label)?.unknown).toContain('not been read');
  expect(factOf(toFunctionFacts(configuration, detail), label)?.values).toEqual(['none']);
  expect(
    factOf(toFunctionFacts(configuration, { ...detail, reservedConcurrency: 0 }), label)?.values,
  ).toEqual(['0 (switched off)']);
});

test('a service shows its task size in vCPU and MB, and what is not set as not set', () => {
  const facts = toServiceFacts(service);
  expect(factOf(facts, 'CPU')?.values).toEqual(['0.5 vCPU (512 units)']);
  expect(factOf(facts, 'Maximum during a deployment')?.values).toEqual(['not set']);
  expect(factOf(toServiceFacts({ ...service, detail: null }), 'CPU')?.unknown).toContain('not been read');
});

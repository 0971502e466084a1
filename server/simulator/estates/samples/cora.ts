import { CORA_FUNCTIONS, type CoraFunction } from './cora-catalogue';
import type { SampleFunction } from './sample-function';
import { accountOf, byStage, deployedOn, HOME_REGION, type Stage, stageArrivals } from './stage';

const releases = ['2025-09-16', '2025-12-02', '2026-02-24', '2026-05-12', '2026-08-19', '2026-11-04'].map(
  deployedOn,
);

/** Who works on the system outside prod keeps only what they are changing. */
const DEV = new Set(['auth', 'users', 'queries', 'chats', 'messages']);
const STAGING = new Set(['auth', 'queries', 'messages', 'streaming']);

const VPC = {
  dev: {
    vpcId: 'vpc-0d6b1f2a7c9e40311',
    subnetIds: ['subnet-0a14c22d', 'subnet-0b77e9f1'],
    securityGroupIds: ['sg-0c0ffee1'],
  },
  prod: {
    vpcId: 'vpc-03f5a9c8e2d714b60',
    subnetIds: ['subnet-0f92ab10', 'subnet-0e31cd47'],
    securityGroupIds: ['sg-0c0ffee2'],
  },
};

function environmentOf(item: CoraFunction, stage: Stage): Record<string, string> {
  const names = ['DATABASE_PASSWORD', ...(item.environment ?? [])];
  return {
    STAGE: stage,
    MODULE: item.module,
    DATABASE_HOST: 'cora.internal',
    ...Object.fromEntries(names.map((name) => [name, 'sim-not-a-secret'])),
  };
}

function capacityOf(item: CoraFunction, stage: Stage): Partial<SampleFunction> {
  if (stage !== 'prod') return {};
  if (item.name === 'auth') return { provisioned: { count: 3, since: deployedOn('2026-08-20') } };
  if (item.name === 'messages') return { provisioned: { count: 4, since: deployedOn('2026-09-14') } };
  if (item.name === 'ingest') return { reserved: 20 };
  return {};
}

/** The config of `ai` and of `mgmt` were never given the alias; one of them not even a version. */
function releasesOf(item: CoraFunction, stage: Stage): readonly number[] {
  if (item.name === 'lambda-config') return [];
  return byStage(
    stage,
    releases.slice(4),
    releases.slice(3),
    releases.slice(item.commonLayer === 12 ? 1 : 0, item.commonLayer === 12 ? 3 : undefined),
  );
}

function settingsOf(item: CoraFunction, stage: Stage): NonNullable<SampleFunction['settings']> {
  const layer = `arn:aws:lambda:${HOME_REGION}:${accountOf(stage)}:layer:org-common:${item.commonLayer}`;
  return {
    handler: `${item.module}.${item.name.replaceAll('-', '_')}.handler`,
    roleArn: `arn:aws:iam::${accountOf(stage)}:role/cora-${stage}-${item.name === 'plugins' ? 'legacy-admin' : item.module}`,
    layers: [{ arn: layer, codeSizeBytes: 18_400_000 + item.commonLayer * 120_000 }],
    environment: environmentOf(item, stage),
    vpc: stage === 'prod' ? VPC.prod : VPC.dev,
    logging: {
      format: 'JSON',
      group: `/aws/lambda/cora-${stage}-module-${item.module}-${item.name}`,
      applicationLevel: 'INFO',
      systemLevel: 'INFO',
    },
  };
}

function sampleOf(item: CoraFunction, stage: Stage): SampleFunction {
  const published = releasesOf(item, stage);
  return {
    system: 'cora',
    module: `cora-${item.module}`,
    team: item.module === 'kb' || item.module === 'ai' ? 'knowledge' : 'cora-core',
    stage,
    name: `module-${item.module}-${item.name}`,
    code: { runtime: 'python3.11', zipMb: item.zipMb },
    memoryMb: item.memoryMb,
    timeoutSeconds: item.timeoutSeconds,
    createdOn: deployedOn('2025-09-10'),
    releases: published,
    ...(published.length > 0 && item.module !== 'mgmt' ? { alias: 'live' } : {}),
    ...(item.module === 'kb' ? { manager: 'cdk' as const } : {}),
    insights: stage === 'prod' && item.module !== 'mgmt' && item.name !== 'plugins',
    settings: settingsOf(item, stage),
    ...capacityOf(item, stage),
    traffic: {
      arrivals: stageArrivals(stage, item.shape, item.peakPerMinute, 0.03),
      warm: { medianMs: item.warmMs, sigma: 0.36 },
      cold: { medianMs: 1150 + item.zipMb * 16, sigma: 0.24 },
      errorRate: item.name === 'plugins' ? 0.031 : 0.002,
      burstiness: 1.6,
    },
  };
}

/** The functions of cora in a stage: nineteen in prod, a few elsewhere. */
export function cora(stage: Stage): readonly SampleFunction[] {
  const kept = byStage(stage, DEV, STAGING, null);
  return CORA_FUNCTIONS.filter((item) => kept === null || kept.has(item.name)).map((item) =>
    sampleOf(item, stage),
  );
}

import { randomUUID } from 'node:crypto';
import { ApplicationAutoScalingClient } from '@aws-sdk/client-application-auto-scaling';
import {
  CreateClusterCommand,
  CreateServiceCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import {
  CreateAliasCommand,
  CreateFunctionCommand,
  GetProvisionedConcurrencyConfigCommand,
  LambdaClient,
  ListAliasesCommand,
  ListVersionsByFunctionCommand,
  PublishVersionCommand,
} from '@aws-sdk/client-lambda';
import type { Role } from '@/lib/domain/access/roles';
import type { WorkloadSnapshot } from '@/lib/domain/inventory/snapshot';
import { getServiceSnapshot } from '@/server/aws/ecs/get-service-snapshot';
import { readFunction } from '@/server/aws/lambda/get-function-detail';
import { virtualClock } from '@/server/clock';
import type { ServiceContext } from '@/server/services/context';
import { simulatedCredentials } from '../support/simulated-credentials';
import { startSimulator, type TestSimulator } from '../support/simulator';
import { type TestDatabase, testDatabase } from '../support/test-database';
import { engineContext } from './engine-context';

const accountId = '111122223333';
// Trimtab holds back per account and region; a region for each function lets tests run at full speed.
// Made-up names: the simulator takes any.
const regions = ['eu', 'us', 'ap', 'sa'].flatMap((part) =>
  ['north', 'east', 'south', 'west'].flatMap((side) => [1, 2, 3, 4].map((n) => `${part}-${side}-${n}`)),
);

export interface FunctionOptions {
  /** Versions to publish; the alias `live` points to the last. */
  readonly versions?: number;
  readonly alias?: boolean;
}

export interface TestFunction {
  readonly name: string;
  readonly workloadId: string;
  readonly region: string;
}

export interface TestService extends TestFunction {
  readonly clusterName: string;
}

/** AWS's own clients at a region of the simulator, to look without Trimtab. */
export interface RegionClients {
  readonly lambda: LambdaClient;
  readonly ecs: ECSClient;
  readonly autoScaling: ApplicationAutoScalingClient;
}

/** A database, a simulator and a clock of their own that move together, and what a test of changes asks of them. */
export interface ChangeWorld {
  readonly database: TestDatabase;
  readonly simulator: TestSimulator;
  ctx(role?: Role, changed?: Partial<ServiceContext>): ServiceContext;
  /** Moves the clocks of Trimtab and AWS. */
  advance(seconds: number): Promise<void>;
  addFunction(options?: FunctionOptions): Promise<TestFunction>;
  /** A Fargate service of so many tasks, all running. */
  addService(desired?: number): Promise<TestService>;
  clientsIn(region: string): RegionClients;
  /** What AWS holds of an alias, read without Trimtab; null: off or no such alias. */
  held(fn: TestFunction, qualifier: string): Promise<{ requested: number; status: string } | null>;
  aliases(fn: TestFunction): Promise<readonly string[]>;
  versions(fn: TestFunction): Promise<number>;
  /** Someone else sets or, with null, removes the provisioned concurrency of `live`. */
  meddle(fn: TestFunction, provisioned: number | null): Promise<void>;
  close(): Promise<void>;
}

/** Opens a world, on a database of its own unless it is given one; close it in `afterAll`. */
export async function openChangeWorld(
  openDatabase: () => Promise<TestDatabase> = testDatabase,
): Promise<ChangeWorld> {
  const start = new Date();
  const [database, simulator] = await Promise.all([
    openDatabase(),
    startSimulator({ estate: 'empty', startAt: start, provisioningSeconds: 40 }),
  ]);
  const clock = virtualClock(start);
  const clients = new Map(
    regions.map((region) => {
      const config = { endpoint: simulator.url, region, credentials: simulatedCredentials };
      const made: RegionClients = {
        lambda: new LambdaClient(config),
        ecs: new ECSClient(config),
        autoScaling: new ApplicationAutoScalingClient(config),
      };
      return [region, made] as const;
    }),
  );
  const clientsIn = (region: string) => {
    const found = clients.get(region);
    if (!found) throw new Error(`no clients for ${region}`);
    return found;
  };
  const lambdaIn = (region: string) => clientsIn(region).lambda;
  let workloads = 0;
  const nextRegion = () => {
    const region = regions[workloads % regions.length] ?? 'us-east-1';
    workloads += 1;
    return region;
  };
  await database.db.account.create({ data: { id: accountId, name: 'acme-prod' } });
  const ctx = (role: Role = 'operator', changed: Partial<ServiceContext> = {}): ServiceContext => ({
    ...engineContext(database.db, simulator.url, clock, role),
    ...changed,
  });
  const advance = async (seconds: number) => {
    clock.advance(seconds * 1000);
    await simulator.advance(seconds);
  };
  return {
    database,
    simulator,
    ctx,
    advance,
    addFunction: async (options = {}) => {
      const name = `fn-${randomUUID().slice(0, 8)}`;
      const region = nextRegion();
      await create(lambdaIn(region), name, options, advance);
      const scope = { accountId, region, roleArn: null, externalId: null };
      const snapshot = await readFunction(ctx().aws, scope, name, { versions: null, scaling: [] });
      return { name, region, workloadId: await store(ctx(), snapshot, null) };
    },
    addService: async (desired = 2) => {
      const name = `svc-${randomUUID().slice(0, 8)}`;
      const region = nextRegion();
      await createService(clientsIn(region).ecs, name, desired);
      await advance(120);
      const scope = { accountId, region, roleArn: null, externalId: null };
      const snapshot = await getServiceSnapshot(ctx().aws, scope, clusterName, name);
      if (snapshot === null) throw new Error(`${name} was not created`);
      return { name, region, clusterName, workloadId: await store(ctx(), snapshot, clusterName) };
    },
    clientsIn,
    held: async ({ name, region }, qualifier) => readHeld(lambdaIn(region), name, qualifier),
    meddle: ({ name, region }, provisioned) =>
      simulator.actor({ account: accountId, region, function: name, qualifier: 'live', provisioned }),
    aliases: async ({ name, region }) => {
      const { Aliases = [] } = await lambdaIn(region).send(new ListAliasesCommand({ FunctionName: name }));
      return Aliases.map((alias) => `${alias.Name}→${alias.FunctionVersion}`);
    },
    versions: async ({ name, region }) => {
      const answer = await lambdaIn(region).send(new ListVersionsByFunctionCommand({ FunctionName: name }));
      return (answer.Versions ?? []).length - 1;
    },
    close: async () => {
      for (const one of clients.values()) {
        one.lambda.destroy();
        one.ecs.destroy();
        one.autoScaling.destroy();
      }
      await Promise.all([simulator.stop(), database.drop()]);
    },
  };
}

async function create(
  lambda: LambdaClient,
  name: string,
  { versions = 1, alias = true }: FunctionOptions,
  advance: (seconds: number) => Promise<void>,
): Promise<void> {
  await lambda.send(
    new CreateFunctionCommand({
      FunctionName: name,
      Role: 'arn:aws:iam::111122223333:role/fn',
      Runtime: 'python3.13',
      Handler: 'app.handler',
      MemorySize: 1024,
      Code: { S3Bucket: 'builds', S3Key: `${name}.zip` },
    }),
  );
  await advance(5);
  let last: string | undefined;
  for (let version = 0; version < versions; version += 1) {
    last = (await lambda.send(new PublishVersionCommand({ FunctionName: name }))).Version;
  }
  if (!alias || last === undefined) return;
  await lambda.send(new CreateAliasCommand({ FunctionName: name, Name: 'live', FunctionVersion: last }));
}

const clusterName = 'shop';

async function createService(ecs: ECSClient, name: string, desiredCount: number): Promise<void> {
  await ecs.send(new CreateClusterCommand({ clusterName, capacityProviders: ['FARGATE', 'FARGATE_SPOT'] }));
  await ecs.send(
    new RegisterTaskDefinitionCommand({
      family: name,
      requiresCompatibilities: ['FARGATE'],
      networkMode: 'awsvpc',
      cpu: '256',
      memory: '512',
      runtimePlatform: { cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX' },
      containerDefinitions: [
        { name: 'app', image: 'public.ecr.aws/docker/library/nginx:1', essential: true },
      ],
    }),
  );
  await ecs.send(
    new CreateServiceCommand({
      cluster: clusterName,
      serviceName: name,
      taskDefinition: name,
      desiredCount,
      launchType: 'FARGATE',
      networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'] } },
    }),
  );
}

async function store(
  ctx: ServiceContext,
  snapshot: WorkloadSnapshot,
  clusterName: string | null,
): Promise<string> {
  const now = ctx.clock.now();
  const row = await ctx.db.workload.create({
    data: {
      accountId,
      region: snapshot.region,
      kind: snapshot.kind,
      arn: snapshot.arn,
      name: snapshot.name,
      clusterName,
      snapshot: JSON.parse(JSON.stringify(snapshot)),
      configHash: 'test',
      firstSeenAt: now,
      lastSeenAt: now,
      detailSeenAt: now,
    },
  });
  return row.id;
}

async function readHeld(lambda: LambdaClient, name: string, qualifier: string) {
  const command = new GetProvisionedConcurrencyConfigCommand({ FunctionName: name, Qualifier: qualifier });
  try {
    const answer = await lambda.send(command);
    return {
      requested: answer.RequestedProvisionedConcurrentExecutions ?? 0,
      status: String(answer.Status),
    };
  } catch (error) {
    if (error instanceof Error && error.name.includes('NotFound')) return null;
    throw error;
  }
}

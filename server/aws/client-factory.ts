import { ApplicationAutoScalingClient } from '@aws-sdk/client-application-auto-scaling';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { CostExplorerClient } from '@aws-sdk/client-cost-explorer';
import { ECSClient } from '@aws-sdk/client-ecs';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { PricingClient } from '@aws-sdk/client-pricing';
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { STSClient } from '@aws-sdk/client-sts';
import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { AwsAccess, AwsScope } from './access';
import { type CallGuards, type Gateway, guardCalls } from './guard-calls';
import { Limiter } from './limiter';
import { UsageRecorder } from './usage-recorder';

interface Entry extends Gateway {
  readonly clients: Map<string, unknown>;
}

// Next.js loads a module once per bundle; the global keeps one set of buckets and sockets per process and access.
const shared = globalThis as typeof globalThis & { trimtabGateways?: Map<string, Entry> };

/** The counters and buckets behind an access; the same for equal accesses in one process. */
export function gatewayOf(access: AwsAccess): Gateway {
  return entryOf(access);
}

/** Lambda for reading: failed attempts are retried with backoff. */
export function lambdaClient(access: AwsAccess, scope: AwsScope): LambdaClient {
  return cached(access, scope, 'lambda', (config, guards) => {
    const client = new LambdaClient(config);
    client.middlewareStack.use(guardCalls(guards));
    return client;
  });
}

/** Lambda for writing: one attempt, since a write whose answer was lost must be looked at, not sent again. */
export function lambdaWriteClient(access: AwsAccess, scope: AwsScope): LambdaClient {
  return cached(access, scope, 'lambda-write', (config, guards) => {
    const client = new LambdaClient({ ...config, maxAttempts: 1 });
    client.middlewareStack.use(guardCalls(guards));
    return client;
  });
}

// Queueing for the quota, credentials and the call itself; well within the lease a change is held by.
const writeWithinMs = 30_000;

/** For `send` of a write: one that could not be sent in time is given up, since others may have settled it by then. */
export function writeDeadline(): { readonly abortSignal: AbortSignal } {
  return { abortSignal: AbortSignal.timeout(writeWithinMs) };
}

/** ECS for reading. */
export function ecsClient(access: AwsAccess, scope: AwsScope): ECSClient {
  return cached(access, scope, 'ecs', (config, guards) => {
    const client = new ECSClient(config);
    client.middlewareStack.use(guardCalls(guards));
    return client;
  });
}

/** Application Auto Scaling for reading. */
export function autoScalingClient(access: AwsAccess, scope: AwsScope): ApplicationAutoScalingClient {
  return cached(access, scope, 'autoscaling', (config, guards) => {
    const client = new ApplicationAutoScalingClient(config);
    client.middlewareStack.use(guardCalls(guards));
    return client;
  });
}

/** Application Auto Scaling for writing: one attempt, as for Lambda. */
export function autoScalingWriteClient(access: AwsAccess, scope: AwsScope): ApplicationAutoScalingClient {
  return cached(access, scope, 'autoscaling-write', (config, guards) => {
    const client = new ApplicationAutoScalingClient({ ...config, maxAttempts: 1 });
    client.middlewareStack.use(guardCalls(guards));
    return client;
  });
}

/** ECS for writing: one attempt, as for Lambda. */
export function ecsWriteClient(access: AwsAccess, scope: AwsScope): ECSClient {
  return cached(access, scope, 'ecs-write', (config, guards) => {
    const client = new ECSClient({ ...config, maxAttempts: 1 });
    client.middlewareStack.use(guardCalls(guards));
    return client;
  });
}

/** Elastic Load Balancing: application, network and gateway load balancers. */
export function loadBalancingClient(access: AwsAccess, scope: AwsScope): ElasticLoadBalancingV2Client {
  return cached(access, scope, 'load-balancing', (config, guards) => {
    const client = new ElasticLoadBalancingV2Client(config);
    client.middlewareStack.use(guardCalls(guards));
    return client;
  });
}

/** The Resource Groups Tagging API. */
export function taggingClient(access: AwsAccess, scope: AwsScope): ResourceGroupsTaggingAPIClient {
  return cached(access, scope, 'tagging', (config, guards) => {
    const client = new ResourceGroupsTaggingAPIClient(config);
    client.middlewareStack.use(guardCalls(guards));
    return client;
  });
}

/** CloudWatch for reading. */
export function cloudWatchClient(access: AwsAccess, scope: AwsScope): CloudWatchClient {
  return cached(access, scope, 'cloudwatch', (config, guards) => {
    const client = new CloudWatchClient(config);
    client.middlewareStack.use(guardCalls(guards));
    return client;
  });
}

/** CloudWatch Logs, for reading log groups and for queries of Logs Insights. */
export function logsClient(access: AwsAccess, scope: AwsScope): CloudWatchLogsClient {
  return cached(access, scope, 'logs', (config, guards) => {
    const client = new CloudWatchLogsClient(config);
    client.middlewareStack.use(guardCalls(guards));
    return client;
  });
}

/** The Price List, which answers in few regions; the scope names one of them. */
export function pricingClient(access: AwsAccess, scope: AwsScope): PricingClient {
  return cached(access, scope, 'pricing', (config, guards) => {
    const client = new PricingClient(config);
    client.middlewareStack.use(guardCalls(guards));
    return client;
  });
}

/** Cost Explorer; each request costs $0.01. */
export function costExplorerClient(access: AwsAccess, scope: AwsScope): CostExplorerClient {
  return cached(access, scope, 'cost-explorer', (config, guards) => {
    const client = new CostExplorerClient(config);
    client.middlewareStack.use(guardCalls(guards));
    return client;
  });
}

/** STS, to ask who one is. */
export function stsClient(access: AwsAccess, scope: AwsScope): STSClient {
  return cached(access, scope, 'sts', (config, guards) => {
    const client = new STSClient(config);
    client.middlewareStack.use(guardCalls(guards));
    return client;
  });
}

type ClientConfig = ReturnType<typeof clientConfig>;

function cached<C>(
  access: AwsAccess,
  scope: AwsScope,
  family: string,
  make: (config: ClientConfig, guards: CallGuards) => C,
): C {
  const entry = entryOf(access);
  const key = [family, scope.accountId, scope.region, scope.roleArn, scope.externalId].join('|');
  const existing = entry.clients.get(key);
  // The key names the family, and one family is only ever made by one maker.
  if (existing) return existing as C;
  const client = make(clientConfig(access, scope), {
    scope,
    gateway: entry,
    clock: access.clock,
    spending: access.spending ?? null,
  });
  entry.clients.set(key, client);
  return client;
}

function clientConfig(access: AwsAccess, scope: AwsScope) {
  return {
    ...transport(access, scope.region),
    ...credentials(access, scope),
    customUserAgent: 'trimtab',
    maxAttempts: 4,
    retryMode: 'standard',
  };
}

function credentials(access: AwsAccess, scope: AwsScope) {
  if (scope.roleArn) return { credentials: assumedRole(access, scope, scope.roleArn) };
  return access.credentials ? { credentials: access.credentials } : {};
}

function transport(access: AwsAccess, region: string) {
  return {
    region,
    ...(access.endpoint === null ? {} : { endpoint: access.endpoint }),
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 3_000,
      requestTimeout: 20_000,
      // Without this the SDK only prints a warning and waits for ever.
      throwOnRequestTimeout: true,
    }),
  };
}

function assumedRole(access: AwsAccess, scope: AwsScope, roleArn: string) {
  return fromTemporaryCredentials({
    params: {
      RoleArn: roleArn,
      RoleSessionName: 'trimtab',
      ...(scope.externalId ? { ExternalId: scope.externalId } : {}),
    },
    ...(access.credentials ? { masterCredentials: access.credentials } : {}),
    clientConfig: transport(access, scope.region),
  });
}

function entryOf(access: AwsAccess): Entry {
  shared.trimtabGateways ??= new Map();
  const key = `${access.endpoint ?? 'aws'}|${access.credentials?.accessKeyId ?? 'chain'}`;
  const existing = shared.trimtabGateways.get(key);
  if (existing) return existing;
  const entry = { limiter: new Limiter(), usage: new UsageRecorder(), clients: new Map() };
  shared.trimtabGateways.set(key, entry);
  return entry;
}

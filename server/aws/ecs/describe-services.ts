import {
  DescribeServicesCommand,
  type Deployment as SdkDeployment,
  type Service as SdkService,
} from '@aws-sdk/client-ecs';
import type { ServiceRollout, ServiceSnapshot } from '@/lib/domain/inventory/snapshot';
import type { AwsAccess, AwsScope } from '../access';
import { ecsClient } from '../client-factory';

/** What AWS allows one DescribeServices call to name. */
export const servicesPerCall = 10;

/** Up to ten services of a cluster, without tags and detail; those no longer active are left out. */
export async function describeServices(
  access: AwsAccess,
  scope: AwsScope,
  clusterArn: string,
  serviceArns: readonly string[],
): Promise<readonly ServiceSnapshot[]> {
  const answer = await ecsClient(access, scope).send(
    new DescribeServicesCommand({ cluster: clusterArn, services: [...serviceArns] }),
  );
  return (answer.services ?? []).flatMap((sdk) => toServiceSnapshot(scope, sdk) ?? []);
}

/** A service's snapshot from ECS's; null for one that is deleted and only still described. */
export function toServiceSnapshot(scope: AwsScope, sdk: SdkService): ServiceSnapshot | null {
  if (!sdk.serviceArn || !sdk.serviceName || sdk.status === 'INACTIVE') return null;
  return {
    kind: 'service',
    arn: sdk.serviceArn,
    accountId: scope.accountId,
    region: scope.region,
    name: sdk.serviceName,
    clusterName: sdk.clusterArn?.split('/').at(-1) ?? '',
    configuration: toConfiguration(sdk),
    capacity: {
      desired: sdk.desiredCount ?? 0,
      running: sdk.runningCount ?? 0,
      pending: sdk.pendingCount ?? 0,
      status: sdk.status ?? 'ACTIVE',
      deployments: sdk.deployments?.length ?? 0,
      rollouts: (sdk.deployments ?? []).map(toRollout),
    },
    tags: null,
    detail: null,
  };
}

function toRollout(sdk: SdkDeployment): ServiceRollout {
  return {
    id: sdk.id ?? '',
    status: sdk.status ?? '',
    taskDefinitionArn: sdk.taskDefinition ?? '',
    desired: sdk.desiredCount ?? 0,
    running: sdk.runningCount ?? 0,
    pending: sdk.pendingCount ?? 0,
    failed: sdk.failedTasks ?? 0,
    state: sdk.rolloutState ?? null,
    stateReason: sdk.rolloutStateReason ?? null,
    createdAt: sdk.createdAt?.toISOString() ?? null,
  };
}

function toConfiguration(sdk: SdkService): ServiceSnapshot['configuration'] {
  return {
    taskDefinitionArn: sdk.taskDefinition ?? '',
    launchType: sdk.launchType ?? null,
    capacityProviders: (sdk.capacityProviderStrategy ?? []).map((item) => ({
      provider: item.capacityProvider ?? '',
      weight: item.weight ?? 0,
      base: item.base ?? 0,
    })),
    platformVersion: sdk.platformVersion ?? null,
    schedulingStrategy: sdk.schedulingStrategy ?? 'REPLICA',
    minimumHealthyPercent: sdk.deploymentConfiguration?.minimumHealthyPercent ?? null,
    maximumPercent: sdk.deploymentConfiguration?.maximumPercent ?? null,
    targetGroupArns: (sdk.loadBalancers ?? []).flatMap((balancer) => balancer.targetGroupArn ?? []),
    deploymentController: sdk.deploymentController?.type ?? 'ECS',
  };
}

import { hash32 } from '../random';
import type { EcsService } from './state';
import { tagList } from './tag-view';
import { runningTasks } from './task-view';

function networkOf(service: EcsService) {
  return {
    awsvpcConfiguration: {
      subnets: service.subnetIds,
      securityGroups: service.securityGroupIds,
      assignPublicIp: 'DISABLED',
    },
  };
}

function placementOf(service: EcsService) {
  return service.launchType === null
    ? { capacityProviderStrategy: service.capacityProviderStrategy }
    : { launchType: service.launchType };
}

function loadBalancersOf(service: EcsService) {
  const { target } = service;
  if (target === null) return [];
  const { targetGroupArn, containerName, containerPort } = target;
  return [{ targetGroupArn, containerName, containerPort }];
}

function countsOf(service: EcsService, now: number) {
  const runningCount = runningTasks(service, now);
  const pendingCount = Math.max(0, service.desiredCount - runningCount);
  return { desiredCount: service.desiredCount, runningCount, pendingCount };
}

function deploymentOf(service: EcsService, now: number) {
  const id = `${hash32(service.arn)}${hash32(service.taskDefinitionArn)}`;
  return {
    id: `ecs-svc/${id.padEnd(19, '0').slice(0, 19)}`,
    status: 'PRIMARY',
    taskDefinition: service.taskDefinitionArn,
    ...countsOf(service, now),
    failedTasks: 0,
    createdAt: new Date(service.createdAt),
    updatedAt: new Date(service.createdAt + 180_000),
    ...placementOf(service),
    platformVersion: '1.4.0',
    platformFamily: 'Linux',
    networkConfiguration: networkOf(service),
    rolloutState: 'COMPLETED',
    rolloutStateReason: 'ECS deployment completed.',
  };
}

/** Returns a service as DescribeServices shows it at a moment. */
export function serviceView(service: EcsService, account: string, now: number, withTags: boolean) {
  const role = 'aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS';
  return {
    serviceArn: service.arn,
    serviceName: service.name,
    clusterArn: service.clusterArn,
    loadBalancers: loadBalancersOf(service),
    serviceRegistries: [],
    status: 'ACTIVE',
    ...countsOf(service, now),
    ...placementOf(service),
    platformVersion: 'LATEST',
    platformFamily: 'Linux',
    taskDefinition: service.taskDefinitionArn,
    deploymentConfiguration: {
      deploymentCircuitBreaker: { enable: true, rollback: true },
      maximumPercent: service.maximumPercent,
      minimumHealthyPercent: service.minimumHealthyPercent,
    },
    deployments: [deploymentOf(service, now)],
    roleArn: `arn:aws:iam::${account}:role/${role}`,
    events: [],
    createdAt: new Date(service.createdAt),
    placementConstraints: [],
    placementStrategy: [],
    networkConfiguration: networkOf(service),
    healthCheckGracePeriodSeconds: 60,
    schedulingStrategy: 'REPLICA',
    deploymentController: { type: 'ECS' },
    enableECSManagedTags: true,
    propagateTags: 'SERVICE',
    enableExecuteCommand: false,
    ...(withTags ? { tags: tagList(service.tags) } : {}),
  };
}

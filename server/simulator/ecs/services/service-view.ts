import { revisionArn, serviceDeploymentArn } from '../deployments/deployment-arns';
import type { EcsService, ServiceSettings } from '../state';
import { tagList } from '../tags/tag-view';
import { countsOf, deploymentView, isFargate, networkView, placementView } from './deployment-view';

function configurationOf({ settings }: EcsService) {
  const { circuitBreaker, maximumPercent, minimumHealthyPercent, alarms } = settings;
  return {
    deploymentCircuitBreaker: circuitBreaker,
    maximumPercent,
    minimumHealthyPercent,
    alarms: alarms ?? { alarmNames: [], rollback: false, enable: false },
    strategy: 'ROLLING',
    bakeTimeInMinutes: 0,
  };
}

function settingsView(settings: ServiceSettings) {
  return {
    serviceRegistries: settings.serviceRegistries,
    placementConstraints: settings.placementConstraints,
    placementStrategy: settings.placementStrategy,
    ...(settings.healthCheckGraceSeconds === null
      ? {}
      : { healthCheckGracePeriodSeconds: settings.healthCheckGraceSeconds }),
    schedulingStrategy: settings.schedulingStrategy,
    enableECSManagedTags: settings.enableManagedTags,
    propagateTags: settings.propagateTags,
    enableExecuteCommand: settings.enableExecuteCommand,
    availabilityZoneRebalancing: settings.zoneRebalancing,
  };
}

function currentOf(service: EcsService, now: number) {
  const [current] = service.deployments;
  if (current === undefined || service.status === 'INACTIVE') return {};
  const { desiredCount: requestedTaskCount } = service;
  const { runningCount: runningTaskCount, pendingCount: pendingTaskCount } = countsOf(
    service.tasks.filter((task) => task.deploymentId === current.id),
    now,
  );
  return {
    currentServiceDeployment: serviceDeploymentArn(service, current),
    currentServiceRevisions: [
      { arn: revisionArn(service, current), requestedTaskCount, runningTaskCount, pendingTaskCount },
    ],
  };
}

function eventsOf(service: EcsService) {
  return service.events.map(({ id, at, message }) => ({ id, createdAt: new Date(at), message }));
}

/** Returns a service as DescribeServices shows it at a moment. */
export function serviceView(service: EcsService, account: string, now: number, withTags: boolean) {
  const { launch, settings, deployments } = service;
  const balanced = launch.targets.length > 0 || launch.network !== null;
  const role = `arn:aws:iam::${account}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS`;
  return {
    serviceArn: service.arn,
    serviceName: service.name,
    clusterArn: service.clusterArn,
    loadBalancers: launch.targets.map(({ targetGroupArn, containerName, containerPort }) => {
      return { targetGroupArn, containerName, containerPort };
    }),
    status: service.status,
    desiredCount: service.desiredCount,
    ...countsOf(service.tasks, now),
    ...placementView(launch),
    ...(isFargate(launch) ? { platformVersion: launch.platformVersion, platformFamily: 'Linux' } : {}),
    taskDefinition: launch.taskDefinitionArn,
    deploymentConfiguration: configurationOf(service),
    deployments:
      service.status === 'INACTIVE' ? [] : deployments.map((one) => deploymentView(service, one, now)),
    ...(balanced ? { roleArn: role } : {}),
    events: eventsOf(service),
    createdAt: new Date(service.createdAt),
    createdBy: `arn:aws:iam::${account}:role/deploy`,
    ...currentOf(service, now),
    ...networkView(launch),
    ...settingsView(settings),
    deploymentController: { type: 'ECS' },
    ...(withTags ? { tags: tagList(service.tags) } : {}),
  };
}

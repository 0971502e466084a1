import { isPending, isRunning } from '../scheduler/task-status';
import type { Deployment, EcsService, EcsTask, LaunchSettings } from '../state';

/** Returns network settings as ECS writes them, nothing where tasks use their host's. */
export function networkView({ network }: LaunchSettings) {
  if (network === null) return {};
  const { subnetIds: subnets, securityGroupIds: securityGroups, assignPublicIp } = network;
  return { networkConfiguration: { awsvpcConfiguration: { subnets, securityGroups, assignPublicIp } } };
}

/** Returns the launch type or the capacity provider strategy, whichever decides. */
export function placementView(launch: LaunchSettings) {
  return launch.launchType === null
    ? { capacityProviderStrategy: launch.capacityProviderStrategy }
    : { launchType: launch.launchType };
}

/** Returns how many tasks run and how many are on their way. */
export function countsOf(tasks: readonly EcsTask[], now: number) {
  return {
    runningCount: tasks.filter((task) => isRunning(task, now)).length,
    pendingCount: tasks.filter((task) => isPending(task, now)).length,
  };
}

/** Whether the launch is on Fargate, by launch type or provider. */
export function isFargate(launch: LaunchSettings): boolean {
  return (
    launch.launchType === 'FARGATE' ||
    launch.capacityProviderStrategy.some((one) => one.capacityProvider.startsWith('FARGATE'))
  );
}

/** Returns a deployment as DescribeServices shows it: the primary is the one the desired count is for. */
export function deploymentView(service: EcsService, deployment: Deployment, now: number) {
  const primary = service.deployments[0]?.id === deployment.id;
  const { launch } = deployment;
  return {
    id: deployment.id,
    status: primary ? 'PRIMARY' : 'ACTIVE',
    taskDefinition: launch.taskDefinitionArn,
    desiredCount: primary ? service.desiredCount : 0,
    ...countsOf(
      service.tasks.filter((task) => task.deploymentId === deployment.id),
      now,
    ),
    failedTasks: deployment.failedTasks,
    createdAt: new Date(deployment.createdAt),
    updatedAt: new Date(deployment.updatedAt),
    ...placementView(launch),
    ...(isFargate(launch) ? { platformVersion: '1.4.0', platformFamily: 'Linux' } : {}),
    ...networkView(launch),
    rolloutState: deployment.rollout,
    rolloutStateReason: deployment.reason,
  };
}

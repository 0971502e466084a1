import { type Input, list, number, record, records, text, texts } from '../../input';
import { dimensionOf } from '../../load-balancing/find';
import type { CallContext } from '../../service';
import { clientError, invalidParameter } from '../errors';
import { findTaskDefinition } from '../find';
import type {
  CapacityProviderWeight,
  EcsCluster,
  LaunchSettings,
  LaunchType,
  LoadBalancerTarget,
  NetworkSettings,
  TaskDefinition,
} from '../state';
import { readStrategy } from '../strategy';

function readDefinition(input: Input, call: CallContext): TaskDefinition {
  const given = text(input, 'taskDefinition');
  if (!given) throw invalidParameter('Task definition can not be blank.');
  const definition = findTaskDefinition(call.state, given);
  if (definition === null) throw clientError('TaskDefinition not found.');
  if (definition.deregisteredAt !== null) throw clientError('TaskDefinition is inactive');
  return definition;
}

function readLaunchType(input: Input): LaunchType | null {
  const given = text(input, 'launchType');
  if (given === undefined) return null;
  if (given === 'FARGATE' || given === 'EC2' || given === 'EXTERNAL') return given;
  throw invalidParameter('launch type should be one of [EC2, FARGATE, EXTERNAL]');
}

function readNetwork(input: Input): NetworkSettings | null {
  const vpc = record(record(input, 'networkConfiguration') ?? {}, 'awsvpcConfiguration');
  if (vpc === undefined) return null;
  const subnetIds = texts(vpc, 'subnets');
  if (subnetIds.length === 0) throw invalidParameter('subnets can not be empty.');
  const assignPublicIp = text(vpc, 'assignPublicIp') === 'ENABLED' ? 'ENABLED' : 'DISABLED';
  return { subnetIds, securityGroupIds: texts(vpc, 'securityGroups'), assignPublicIp };
}

function hasPort(definition: TaskDefinition, name: string, port: number): boolean {
  const container = definition.containers.find((one) => one.name === name);
  if (container === undefined) {
    throw invalidParameter(`The container ${name} does not exist in the task definition.`);
  }
  const mappings = Array.isArray(container.portMappings) ? container.portMappings : [];
  return mappings.some((one) => Object(one).containerPort === port);
}

function readTarget(given: Input, call: CallContext, definition: TaskDefinition): LoadBalancerTarget {
  const targetGroupArn = text(given, 'targetGroupArn');
  if (!targetGroupArn) throw invalidParameter('targetGroupArn can not be blank.');
  const containerName = text(given, 'containerName') ?? '';
  const containerPort = number(given, 'containerPort') ?? 0;
  if (!hasPort(definition, containerName, containerPort)) {
    throw invalidParameter(
      `The container ${containerName} did not have a container port ${containerPort} defined.`,
    );
  }
  const loadBalancer = dimensionOf(call.state, targetGroupArn);
  if (loadBalancer === null) {
    throw invalidParameter(
      `The target group with targetGroupArn ${targetGroupArn} does not have an associated load balancer.`,
    );
  }
  return { targetGroupArn, loadBalancer, containerName, containerPort };
}

interface Placement {
  readonly launchType: LaunchType | null;
  readonly capacityProviderStrategy: readonly CapacityProviderWeight[];
}

function readPlacement(input: Input, cluster: EcsCluster, before: LaunchSettings | null): Placement {
  const launchType = readLaunchType(input);
  const given = input.capacityProviderStrategy !== undefined && input.capacityProviderStrategy !== null;
  const strategy = readStrategy(input, 'capacityProviderStrategy', cluster.capacityProviders);
  if (launchType !== null && strategy.length > 0) {
    throw invalidParameter(
      'Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.',
    );
  }
  if (launchType !== null) return { launchType, capacityProviderStrategy: [] };
  if (strategy.length > 0) return { launchType: null, capacityProviderStrategy: strategy };
  if (before !== null && !given) return before;
  if (before === null && cluster.defaultStrategy.length > 0) {
    return { launchType: null, capacityProviderStrategy: cluster.defaultStrategy };
  }
  return { launchType: before === null ? 'EC2' : 'FARGATE', capacityProviderStrategy: [] };
}

function requireFitting(launch: LaunchSettings, definition: TaskDefinition): void {
  const fargate =
    launch.launchType === 'FARGATE' ||
    launch.capacityProviderStrategy.some((one) => one.capacityProvider.startsWith('FARGATE'));
  if (fargate && !definition.requiresCompatibilities.includes('FARGATE')) {
    throw invalidParameter('Task definition does not support launch_type FARGATE.');
  }
  if (definition.networkMode === 'awsvpc' && launch.network === null) {
    throw invalidParameter("Network Configuration must be provided when networkMode 'awsvpc' is specified.");
  }
  if (definition.networkMode !== 'awsvpc' && launch.network !== null) {
    throw invalidParameter(
      'Network Configuration is not valid for the given networkMode of this task definition.',
    );
  }
}

/**
 * Returns what a service launches after a call: `before` with everything the call names. Throws what ECS throws for
 * task definitions, providers, networks and target groups that do not go together.
 */
export function readLaunch(
  input: Input,
  call: CallContext,
  cluster: EcsCluster,
  before: LaunchSettings | null,
): LaunchSettings {
  const keeps = before !== null && text(input, 'taskDefinition') === undefined;
  const definition = keeps
    ? findTaskDefinition(call.state, before.taskDefinitionArn)
    : readDefinition(input, call);
  if (definition === null) throw clientError('TaskDefinition not found.');
  const keepsTargets =
    before !== null && list(input, 'loadBalancers').length === 0 && input.loadBalancers == null;
  const placement = readPlacement(input, cluster, before);
  const launch: LaunchSettings = {
    taskDefinitionArn: definition.arn,
    launchType: placement.launchType,
    capacityProviderStrategy: placement.capacityProviderStrategy,
    platformVersion: text(input, 'platformVersion') ?? before?.platformVersion ?? 'LATEST',
    network: readNetwork(input) ?? before?.network ?? null,
    targets: keepsTargets
      ? before.targets
      : records(input, 'loadBalancers').map((one) => readTarget(one, call, definition)),
  };
  requireFitting(launch, definition);
  return launch;
}

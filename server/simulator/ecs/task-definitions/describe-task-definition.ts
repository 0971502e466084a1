import { text, texts } from '../input';
import type { Operation } from '../service';
import { clientError, invalidParameter } from './errors';
import { findTaskDefinition } from './find';
import type { ContainerDefinition, TaskDefinition } from './state';
import { tagList } from './tag-view';

function containerView(container: ContainerDefinition) {
  const { port, healthCheckPath } = container;
  const probe = `curl -f http://localhost:${port ?? 80}${healthCheckPath ?? '/'} || exit 1`;
  return {
    name: container.name,
    image: container.image,
    cpu: 0,
    portMappings: port === null ? [] : [{ containerPort: port, hostPort: port, protocol: 'tcp' }],
    essential: true,
    environment: Object.entries(container.environment).map(([name, value]) => ({ name, value })),
    mountPoints: [],
    volumesFrom: [],
    systemControls: [],
    ...(healthCheckPath === null
      ? {}
      : { healthCheck: { command: ['CMD-SHELL', probe], interval: 30, timeout: 5, retries: 3 } }),
  };
}

function definitionView(definition: TaskDefinition) {
  return {
    taskDefinitionArn: definition.arn,
    containerDefinitions: [containerView(definition.container)],
    family: definition.family,
    taskRoleArn: definition.taskRoleArn,
    executionRoleArn: definition.executionRoleArn,
    networkMode: 'awsvpc',
    revision: definition.revision,
    volumes: [],
    status: 'ACTIVE',
    requiresAttributes: [
      { name: 'com.amazonaws.ecs.capability.task-iam-role' },
      { name: 'ecs.capability.task-eni' },
    ],
    placementConstraints: [],
    compatibilities: ['EC2', 'FARGATE'],
    runtimePlatform: { cpuArchitecture: definition.architecture, operatingSystemFamily: 'LINUX' },
    requiresCompatibilities: ['FARGATE'],
    cpu: String(definition.cpuUnits),
    memory: String(definition.memoryMb),
    registeredAt: new Date(definition.registeredAt),
    registeredBy: `arn:aws:sts::${definition.arn.split(':')[4]}:assumed-role/deploy/ci`,
  };
}

/** DescribeTaskDefinition: by family, family:revision or ARN. */
export const describeTaskDefinition: Operation = {
  handle(input, call) {
    const given = text(input, 'taskDefinition');
    if (given === undefined || given === '') throw invalidParameter('Task definition can not be blank.');
    const definition = findTaskDefinition(call.state, given);
    if (definition === null) throw clientError('Unable to describe task definition.');
    const withTags = texts(input, 'include').includes('TAGS');
    return {
      taskDefinition: definitionView(definition),
      ...(withTags ? { tags: tagList(definition.tags) } : {}),
    };
  },
};

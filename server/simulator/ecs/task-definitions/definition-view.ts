import type { TaskDefinition } from '../state';
import { isFargateSize } from './fargate-sizes';

function attributesOf(definition: TaskDefinition): readonly { name: string }[] {
  const names = [
    ...(definition.taskRoleArn === null ? [] : ['com.amazonaws.ecs.capability.task-iam-role']),
    ...(definition.executionRoleArn === null ? [] : ['ecs.capability.execution-role-ecr-pull']),
    ...(definition.networkMode === 'awsvpc' ? ['ecs.capability.task-eni'] : []),
    'com.amazonaws.ecs.capability.docker-remote-api.1.18',
  ];
  return names.map((name) => ({ name }));
}

function compatibilitiesOf({ cpuUnits, memoryMb, networkMode }: TaskDefinition): readonly string[] {
  const fits = cpuUnits !== null && memoryMb !== null && isFargateSize(cpuUnits, memoryMb);
  return fits && networkMode === 'awsvpc' ? ['EC2', 'FARGATE'] : ['EC2'];
}

function present(members: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
}

/** Returns a task definition as ECS shows it. */
export function definitionView(definition: TaskDefinition) {
  const { cpuUnits, memoryMb, deregisteredAt } = definition;
  return {
    taskDefinitionArn: definition.arn,
    containerDefinitions: definition.containers,
    family: definition.family,
    revision: definition.revision,
    volumes: definition.volumes,
    status: deregisteredAt === null ? 'ACTIVE' : 'INACTIVE',
    requiresAttributes: attributesOf(definition),
    placementConstraints: [],
    compatibilities: compatibilitiesOf(definition),
    ...(definition.requiresCompatibilities.length === 0
      ? {}
      : { requiresCompatibilities: definition.requiresCompatibilities }),
    ...present({
      taskRoleArn: definition.taskRoleArn,
      executionRoleArn: definition.executionRoleArn,
      networkMode: definition.networkMode,
      cpu: cpuUnits === null ? null : String(cpuUnits),
      memory: memoryMb === null ? null : String(memoryMb),
      deregisteredAt: deregisteredAt === null ? null : new Date(deregisteredAt),
    }),
    ...definition.more,
    registeredAt: new Date(definition.registeredAt),
    registeredBy: `arn:aws:sts::${definition.arn.split(':')[4]}:assumed-role/deploy/ci`,
  };
}

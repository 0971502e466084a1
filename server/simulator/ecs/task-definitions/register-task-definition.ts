import { type Input, records, text, texts } from '../../input';
import type { Operation } from '../../service';
import { clientError, invalidParameter } from '../errors';
import type { TaskDefinition, Wire } from '../state';
import { readTags, tagList } from '../tags/tag-view';
import { definitionView } from './definition-view';
import { isFargateSize, parseCpu, parseMemory } from './fargate-sizes';
import { readContainers } from './read-containers';

const KEPT_AS_GIVEN = [
  'runtimePlatform',
  'ephemeralStorage',
  'proxyConfiguration',
  'pidMode',
  'ipcMode',
  'enableFaultInjection',
];

function readFamily(input: Input): string {
  const family = text(input, 'family');
  if (!family) throw clientError('Family can not be blank.');
  if (/^[A-Za-z0-9_-]{1,255}$/.test(family)) return family;
  throw clientError(
    'Family contains invalid characters. It may contain up to 255 letters, numbers, hyphens, and underscores.',
  );
}

function readSize(input: Input, member: 'cpu' | 'memory'): number | null {
  const given = text(input, member);
  if (given === undefined) return null;
  const size = member === 'cpu' ? parseCpu(given) : parseMemory(given);
  if (size === null) throw clientError(`Invalid '${member}' setting for task.`);
  return size;
}

type Sizes = Pick<TaskDefinition, 'cpuUnits' | 'memoryMb'>;

/** What only Fargate demands. Throws ClientException. */
function requireFargate(input: Input, { cpuUnits, memoryMb }: Sizes, containers: readonly Wire[]): void {
  if (cpuUnits === null) throw clientError("Fargate requires that 'cpu' be defined at the task level.");
  if (memoryMb === null) throw clientError("Fargate requires that 'memory' be defined at the task level.");
  if (text(input, 'networkMode') !== 'awsvpc') {
    throw clientError('Fargate only supports network mode ‘awsvpc’.');
  }
  if (!isFargateSize(cpuUnits, memoryMb)) {
    throw clientError(
      `No Fargate configuration exists for given values: ${cpuUnits} CPU, ${memoryMb} memory. See the Amazon ECS documentation for the valid values.`,
    );
  }
  const private_ = containers.some((one) => /\.dkr\.ecr\./.test(String(one.image)));
  if (private_ && text(input, 'executionRoleArn') === undefined) {
    throw clientError('Fargate requires task definition to have execution role ARN to support ECR images.');
  }
}

function readDefinition(input: Input): Omit<TaskDefinition, 'revision' | 'arn' | 'registeredAt'> {
  const sizes = { cpuUnits: readSize(input, 'cpu'), memoryMb: readSize(input, 'memory') };
  const networkMode = text(input, 'networkMode');
  const containers = readContainers(input, networkMode, sizes.memoryMb);
  const requiresCompatibilities = texts(input, 'requiresCompatibilities');
  const unknown = requiresCompatibilities.find((one) => !['EC2', 'FARGATE', 'EXTERNAL'].includes(one));
  if (unknown !== undefined) throw invalidParameter(`Invalid compatibility: ${unknown}.`);
  if (requiresCompatibilities.includes('FARGATE')) requireFargate(input, sizes, containers);
  const kept = KEPT_AS_GIVEN.filter((name) => input[name] !== undefined && input[name] !== null);
  return {
    ...sizes,
    family: readFamily(input),
    deregisteredAt: null,
    executionRoleArn: text(input, 'executionRoleArn') ?? null,
    taskRoleArn: text(input, 'taskRoleArn') ?? null,
    networkMode: networkMode ?? null,
    requiresCompatibilities,
    containers,
    volumes: records(input, 'volumes'),
    more: Object.fromEntries(kept.map((name) => [name, input[name]])),
    tags: readTags(input),
  };
}

/** RegisterTaskDefinition: a new revision of its family, active at once. */
export const registerTaskDefinition: Operation = {
  handle(input, call) {
    const given = readDefinition(input);
    const { taskDefinitions, lastRevisions } = call.state.ecs;
    const revision = (lastRevisions.get(given.family) ?? 0) + 1;
    const id = `${given.family}:${revision}`;
    const arn = `arn:aws:ecs:${call.region}:${call.account}:task-definition/${id}`;
    const definition: TaskDefinition = { ...given, revision, arn, registeredAt: call.now };
    taskDefinitions.set(id, definition);
    lastRevisions.set(given.family, revision);
    const tags = tagList(definition.tags);
    return { taskDefinition: definitionView(definition), ...(tags.length === 0 ? {} : { tags }) };
  },
};

import { type Input, number, records, text } from '../../input';
import { clientError } from '../errors';
import type { Wire } from '../state';

function readPort(mapping: Input, networkMode: string | undefined): Wire {
  const containerPort = number(mapping, 'containerPort');
  const hostPort = number(mapping, 'hostPort');
  if (networkMode === 'awsvpc' && hostPort !== undefined && hostPort !== containerPort) {
    throw clientError(
      'When networkMode=awsvpc, the host ports and container ports in port mappings must match.',
    );
  }
  const inner = networkMode === 'awsvpc' || networkMode === 'host' ? containerPort : 0;
  return {
    ...mapping,
    containerPort,
    hostPort: hostPort ?? inner,
    protocol: text(mapping, 'protocol') ?? 'tcp',
  };
}

function readContainer(given: Input, networkMode: string | undefined): Wire {
  const name = text(given, 'name');
  const image = text(given, 'image');
  if (!name) throw clientError('Container.name should not be null or empty.');
  if (!image) throw clientError('Container.image should not be null or empty.');
  return {
    ...given,
    name,
    image,
    cpu: number(given, 'cpu') ?? 0,
    portMappings: records(given, 'portMappings').map((one) => readPort(one, networkMode)),
    essential: given.essential ?? true,
    environment: records(given, 'environment'),
    mountPoints: records(given, 'mountPoints'),
    volumesFrom: records(given, 'volumesFrom'),
    systemControls: records(given, 'systemControls'),
  };
}

/** Returns the containers a call gives, with ECS's defaults filled in. Throws ClientException for what ECS refuses. */
export function readContainers(
  input: Input,
  networkMode: string | undefined,
  taskMemoryMb: number | null,
): readonly Wire[] {
  const given = records(input, 'containerDefinitions');
  if (given.length === 0) throw clientError('Container list cannot be empty.');
  const containers = given.map((one) => readContainer(one, networkMode));
  const names = containers.map((one) => one.name);
  if (new Set(names).size < names.length) throw clientError('Container names must be unique.');
  if (!containers.some((one) => one.essential === true)) {
    throw clientError('A task definition must have at least one essential container.');
  }
  const unsized = given.find((one) => one.memory === undefined && one.memoryReservation === undefined);
  if (taskMemoryMb === null && unsized !== undefined) {
    throw clientError(
      `Invalid setting for container '${String(unsized.name)}'. At least one of 'memory' or 'memoryReservation' must be specified.`,
    );
  }
  return containers;
}

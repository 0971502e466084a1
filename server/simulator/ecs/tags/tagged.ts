import { type Input, text } from '../../input';
import type { CallContext } from '../../service';
import type { RegionState } from '../../world';
import { clusterNotFound, invalidParameter } from '../errors';
import { findCluster, findTaskDefinition } from '../find';
import type { Tags } from '../state';

const ARN = /^arn:aws[a-z-]*:ecs:[a-z0-9-]+:\d{12}:(cluster|service|task-definition)\/(.+)$/;

/** What carries tags, and how to change them. */
export interface Tagged {
  readonly tags: Tags;
  set(tags: Tags): void;
}

function taggedDefinition(state: RegionState, arn: string): Tagged {
  const definition = findTaskDefinition(state, arn);
  if (definition === null) throw invalidParameter('The specified task definition was not found.');
  const id = `${definition.family}:${definition.revision}`;
  return {
    tags: definition.tags,
    set: (tags) => void state.ecs.taskDefinitions.set(id, { ...definition, tags }),
  };
}

/** Returns the cluster, service or task definition whose ARN a call gives. Throws what ECS throws for any other. */
export function requireTagged(input: Input, call: CallContext): Tagged {
  const arn = text(input, 'resourceArn');
  if (arn === undefined || arn === '') throw invalidParameter('Resource ARN can not be blank.');
  const [, kind, path = ''] = ARN.exec(arn) ?? [];
  if (kind === undefined) throw invalidParameter(`Invalid identifier: ${arn}`);
  if (kind === 'task-definition') return taggedDefinition(call.state, arn);
  const [clusterName = '', serviceName] = path.split('/');
  const cluster = findCluster(call.state, clusterName);
  if (cluster === null || cluster.status === 'INACTIVE') throw clusterNotFound();
  const owner = kind === 'cluster' ? cluster : cluster.services.get(serviceName ?? '');
  if (owner === undefined || owner.status === 'INACTIVE') {
    throw invalidParameter('The specified service was not found.');
  }
  return {
    tags: owner.tags,
    set(tags) {
      owner.tags = tags;
    },
  };
}

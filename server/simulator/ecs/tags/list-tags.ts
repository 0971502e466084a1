import { text } from '../input';
import type { Operation } from '../service';
import type { RegionState } from '../world';
import { clusterNotFound, invalidParameter } from './errors';
import { findCluster, findTaskDefinition } from './find';
import { tagList } from './tag-view';

const ARN = /^arn:aws[a-z-]*:ecs:[a-z0-9-]+:\d{12}:(cluster|service|task-definition)\/(.+)$/;

function tagsOf(state: RegionState, arn: string): Readonly<Record<string, string>> {
  const [, kind, path = ''] = ARN.exec(arn) ?? [];
  if (kind === undefined) throw invalidParameter(`Invalid identifier: ${arn}`);
  if (kind === 'task-definition') {
    const definition = findTaskDefinition(state, arn);
    if (definition === null) throw invalidParameter('The specified task definition was not found.');
    return definition.tags;
  }
  const [clusterName = '', serviceName] = path.split('/');
  const cluster = findCluster(state, clusterName);
  if (cluster === null) throw clusterNotFound();
  if (kind === 'cluster') return cluster.tags;
  const service = cluster.services.get(serviceName ?? '');
  if (service === undefined) throw invalidParameter('The specified service was not found.');
  return service.tags;
}

/** ListTagsForResource: the tags of a cluster, service or task definition by its ARN. */
export const listTagsForResource: Operation = {
  handle(input, call) {
    const arn = text(input, 'resourceArn');
    if (arn === undefined || arn === '') throw invalidParameter('Resource ARN can not be blank.');
    return { tags: tagList(tagsOf(call.state, arn)) };
  },
};

import { servicesOf as allServices } from '../ecs/services-of';
import { setFunctionTags } from '../lambda/tags/function-tags';
import type { RegionState } from '../world';

export type Tags = Readonly<Record<string, string>>;

export interface TaggedResource {
  readonly arn: string;
  /** As the filters name it: `lambda:function`, `ecs:service`… */
  readonly type: string;
  readonly tags: Tags;
  set(tags: Tags, now: number): void;
}

function functionsOf(state: RegionState): TaggedResource[] {
  return [...state.lambda.functions.values()].map((target) => ({
    arn: target.arn,
    type: 'lambda:function',
    tags: target.tags,
    set: (tags, now) => setFunctionTags(target, tags, now),
  }));
}

function servicesOf(state: RegionState): TaggedResource[] {
  return allServices(state)
    .filter((service) => service.status !== 'INACTIVE')
    .map((service) => ({
      arn: service.arn,
      type: 'ecs:service',
      tags: service.tags,
      set(tags: Tags) {
        service.tags = tags;
      },
    }));
}

/** Everything in a region that can carry tags, functions first, each kind in the order it was made. */
export function taggableResources(state: RegionState): readonly TaggedResource[] {
  return [...functionsOf(state), ...servicesOf(state)];
}

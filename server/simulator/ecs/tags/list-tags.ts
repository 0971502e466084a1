import type { Operation } from '../../service';
import { tagList } from './tag-view';
import { requireTagged } from './tagged';

/** ListTagsForResource: the tags of a cluster, service or task definition by its ARN. */
export const listTagsForResource: Operation = {
  handle: (input, call) => ({ tags: tagList(requireTagged(input, call).tags) }),
};

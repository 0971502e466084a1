import { texts } from '../../input';
import type { Operation } from '../../service';
import { readTags } from './tag-view';
import { requireTagged } from './tagged';

/** TagResource: adds tags, or changes those that are there. */
export const tagResource: Operation = {
  handle(input, call) {
    const tagged = requireTagged(input, call);
    tagged.set({ ...tagged.tags, ...readTags(input) });
    return {};
  },
};

/** UntagResource: removes tags by key. */
export const untagResource: Operation = {
  handle(input, call) {
    const tagged = requireTagged(input, call);
    const keys = texts(input, 'tagKeys');
    tagged.set(Object.fromEntries(Object.entries(tagged.tags).filter(([key]) => !keys.includes(key))));
    return {};
  },
};

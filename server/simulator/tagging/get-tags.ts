import { present, requireAll } from '../constraints';
import { text } from '../input';
import type { Operation } from '../service';
import { tagPage } from './paging';
import { taggableResources } from './tagged-resources';

const whole = { sizeMember: null, size: 100 } as const;

/** Every tag key in use in the region, in order. */
export const getTagKeys: Operation = {
  handle(input, call) {
    const keys = new Set(taggableResources(call.state).flatMap((resource) => Object.keys(resource.tags)));
    const page = tagPage(input, [...keys].sort(), (key) => key, whole);
    return { PaginationToken: page.token, TagKeys: page.items };
  },
};

/** Every value of one tag key in use in the region, in order. */
export const getTagValues: Operation = {
  handle(input, call) {
    const key = text(input, 'Key');
    requireAll([present(key, 'key')]);
    const values = new Set(
      taggableResources(call.state).flatMap((resource) =>
        Object.entries(resource.tags)
          .filter(([name]) => name === key)
          .map(([, value]) => value),
      ),
    );
    const page = tagPage(input, [...values].sort(), (value) => value, whole);
    return { PaginationToken: page.token, TagValues: page.items };
  },
};

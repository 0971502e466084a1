import { AwsError } from '../errors';
import { type Input, records, text, texts } from '../input';
import type { Operation } from '../service';
import { tagPage } from './paging';
import { type TaggedResource, taggableResources } from './tagged-resources';

function ofTypes(wanted: readonly string[]) {
  return (resource: TaggedResource) =>
    wanted.length === 0 ||
    wanted.some((type) => resource.type === type || resource.type.startsWith(`${type}:`));
}

function withTags(input: Input) {
  const filters = records(input, 'TagFilters').map((filter) => ({
    key: text(filter, 'Key') ?? '',
    values: texts(filter, 'Values'),
  }));
  return (resource: TaggedResource) =>
    filters.every(({ key, values }) => {
      const value = Object.hasOwn(resource.tags, key) ? resource.tags[key] : undefined;
      return value !== undefined && (values.length === 0 || values.includes(value));
    });
}

function checkTypes(types: readonly string[]): void {
  const wrong = types.find((type) => !/^[a-z0-9-]+(:[a-zA-Z0-9-]+)?$/.test(type));
  if (wrong === undefined) return;
  throw new AwsError('InvalidParameterException', `Unsupported resource type: ${wrong}`);
}

/** Resources that carry tags, by type and tags; those that never had any are not listed, as in AWS. */
export const getResources: Operation = {
  handle(input, call) {
    const types = texts(input, 'ResourceTypeFilters');
    checkTypes(types);
    const arns = new Set(texts(input, 'ResourceARNList'));
    const found = taggableResources(call.state)
      .filter((resource) => Object.keys(resource.tags).length > 0)
      .filter((resource) => arns.size === 0 || arns.has(resource.arn))
      .filter(ofTypes(types))
      .filter(withTags(input));
    const page = tagPage(input, found, (resource) => resource.arn, {
      sizeMember: 'ResourcesPerPage',
      size: 50,
    });
    return {
      PaginationToken: page.token,
      ResourceTagMappingList: page.items.map((resource) => ({
        ResourceARN: resource.arn,
        Tags: Object.entries(resource.tags).map(([Key, Value]) => ({ Key, Value })),
      })),
    };
  },
};

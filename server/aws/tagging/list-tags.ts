import { paginateGetResources } from '@aws-sdk/client-resource-groups-tagging-api';
import type { Tags } from '@/lib/domain/inventory/snapshot';
import type { AwsAccess, AwsScope } from '../access';
import { taggingClient } from '../client-factory';

/** The tags of every tagged function and service of a region by ARN, 100 a call; what was never tagged is absent. */
export async function listTags(access: AwsAccess, scope: AwsScope): Promise<ReadonlyMap<string, Tags>> {
  const found = new Map<string, Tags>();
  const pages = paginateGetResources(
    { client: taggingClient(access, scope) },
    { ResourceTypeFilters: ['lambda:function', 'ecs:service'], ResourcesPerPage: 100 },
  );
  for await (const page of pages) {
    for (const resource of page.ResourceTagMappingList ?? []) {
      if (!resource.ResourceARN) continue;
      const tags = (resource.Tags ?? []).flatMap((tag) =>
        tag.Key === undefined ? [] : [[tag.Key, tag.Value ?? '']],
      );
      found.set(resource.ResourceARN, Object.fromEntries(tags));
    }
  }
  return found;
}

import { paginateListClusters, paginateListServices } from '@aws-sdk/client-ecs';
import type { AwsAccess, AwsScope } from '../access';
import { ecsClient } from '../client-factory';

/** The ARNs of a region's clusters. */
export async function listClusters(access: AwsAccess, scope: AwsScope): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const page of paginateListClusters({ client: ecsClient(access, scope) }, { maxResults: 100 })) {
    found.push(...(page.clusterArns ?? []));
  }
  return found;
}

/** The ARNs of a cluster's services, 100 a call. */
export async function* listServices(
  access: AwsAccess,
  scope: AwsScope,
  clusterArn: string,
): AsyncGenerator<readonly string[]> {
  const input = { cluster: clusterArn, maxResults: 100 };
  for await (const page of paginateListServices({ client: ecsClient(access, scope) }, input)) {
    yield page.serviceArns ?? [];
  }
}

import { DescribeServicesCommand } from '@aws-sdk/client-ecs';
import type { AwsAccess, AwsScope } from '../access';
import { ecsClient } from '../client-factory';

export interface ServiceEvent {
  readonly at: string;
  readonly message: string;
}

const eventsShown = 20;

/** What ECS said of a service lately, newest first. */
export async function listServiceEvents(
  access: AwsAccess,
  scope: AwsScope,
  clusterName: string,
  name: string,
): Promise<readonly ServiceEvent[]> {
  const command = new DescribeServicesCommand({ cluster: clusterName, services: [name] });
  const answer = await ecsClient(access, scope).send(command);
  return (answer.services?.[0]?.events ?? []).slice(0, eventsShown).map((event) => ({
    at: event.createdAt?.toISOString() ?? '',
    message: event.message ?? '',
  }));
}

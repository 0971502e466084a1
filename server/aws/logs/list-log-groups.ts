import { paginateDescribeLogGroups } from '@aws-sdk/client-cloudwatch-logs';
import type { AwsAccess, AwsScope } from '../access';
import { logsClient } from '../client-factory';

/** A log group as far as its queries depend on it. */
export interface LogGroup {
  readonly createdAt: Date | null;
  /** Null: its events are kept for ever. */
  readonly retentionDays: number | null;
  readonly storedBytes: number | null;
  /** STANDARD | INFREQUENT_ACCESS | DELIVERY; what is delivered elsewhere can't be queried. */
  readonly logClass: string;
}

/** Every log group of a region by name. */
export async function listLogGroups(
  access: AwsAccess,
  scope: AwsScope,
): Promise<ReadonlyMap<string, LogGroup>> {
  const groups = new Map<string, LogGroup>();
  for await (const page of paginateDescribeLogGroups(
    { client: logsClient(access, scope), pageSize: 50 },
    {},
  )) {
    for (const group of page.logGroups ?? []) {
      if (group.logGroupName === undefined) continue;
      groups.set(group.logGroupName, {
        createdAt: group.creationTime === undefined ? null : new Date(group.creationTime),
        retentionDays: group.retentionInDays ?? null,
        storedBytes: group.storedBytes ?? null,
        logClass: group.logGroupClass ?? 'STANDARD',
      });
    }
  }
  return groups;
}

import { GetCostAndUsageCommand, type GroupDefinition } from '@aws-sdk/client-cost-explorer';
import type { AwsAccess, AwsScope } from '../access';
import { costExplorerClient } from '../client-factory';

/** Where Cost Explorer is, for every region's costs. */
export const costExplorerRegion = 'us-east-1';

/** What is billed besides the service: its usage type, the kind of record, or the value of a tag. */
export type BillGrouping =
  | { readonly by: 'usageType' | 'recordType' }
  | { readonly by: 'tag'; readonly tagKey: string };

/** One day's bill of one service and key, in US dollars before any blending. */
export interface BilledLine {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly service: string;
  /** The usage type, record type or tag value; empty for what carries no such tag. */
  readonly key: string;
  /** Decimal string. */
  readonly usd: string;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly estimated: boolean;
}

/** The daily bill of an account from `start` to before `end` (YYYY-MM-DD), by service and one thing more; $0.01 a page. */
export async function getBill(
  access: AwsAccess,
  scope: AwsScope,
  { start, end }: { readonly start: string; readonly end: string },
  grouping: BillGrouping,
): Promise<readonly BilledLine[]> {
  const client = costExplorerClient(access, { ...scope, region: costExplorerRegion });
  const lines: BilledLine[] = [];
  let token: string | undefined;
  do {
    const page = await client.send(
      new GetCostAndUsageCommand({
        TimePeriod: { Start: start, End: end },
        Granularity: 'DAILY',
        Metrics: ['UnblendedCost', 'UsageQuantity'],
        // A management account is told of all accounts unless one is named.
        Filter: { Dimensions: { Key: 'LINKED_ACCOUNT', Values: [scope.accountId] } },
        GroupBy: [{ Type: 'DIMENSION', Key: 'SERVICE' }, toGroup(grouping)],
        ...(token === undefined ? {} : { NextPageToken: token }),
      }),
    );
    for (const result of page.ResultsByTime ?? []) {
      for (const { Keys, Metrics } of result.Groups ?? []) {
        const [service = '', key = ''] = Keys ?? [];
        const usage = Metrics?.UsageQuantity;
        lines.push({
          day: result.TimePeriod?.Start ?? start,
          service,
          key: grouping.by === 'tag' ? key.slice(key.indexOf('$') + 1) : key,
          usd: Metrics?.UnblendedCost?.Amount ?? '0',
          quantity: usage?.Amount === undefined ? null : Number(usage.Amount),
          unit: usage?.Unit ?? null,
          estimated: result.Estimated ?? true,
        });
      }
    }
    token = page.NextPageToken;
  } while (token !== undefined);
  return lines;
}

function toGroup(grouping: BillGrouping): GroupDefinition {
  switch (grouping.by) {
    case 'usageType':
      return { Type: 'DIMENSION', Key: 'USAGE_TYPE' };
    case 'recordType':
      return { Type: 'DIMENSION', Key: 'RECORD_TYPE' };
    case 'tag':
      return { Type: 'TAG', Key: grouping.tagKey };
  }
}

import {
  paginateDescribeScalingActivities,
  type ScalingActivity as SdkActivity,
} from '@aws-sdk/client-application-auto-scaling';
import type { ScalingActivity } from '@/lib/domain/capacity/explain/scaling-evidence';
import type { AwsAccess, AwsScope } from '../access';
import { autoScalingClient } from '../client-factory';
import type { ScalingNamespace } from './list-scaling';

export interface ActivitiesWanted {
  readonly namespace: ScalingNamespace;
  /** Null: of every target of the region. */
  readonly resourceId: string | null;
  readonly limit: number;
}

/** The last scaling activities, newest first; of one resource also those in which nothing was scaled. */
export async function listActivities(
  access: AwsAccess,
  scope: AwsScope,
  { namespace, resourceId, limit }: ActivitiesWanted,
): Promise<readonly ScalingActivity[]> {
  const found: ScalingActivity[] = [];
  const pages = paginateDescribeScalingActivities(
    { client: autoScalingClient(access, scope), pageSize: 50 },
    {
      ServiceNamespace: namespace,
      ...(resourceId === null ? {} : { ResourceId: resourceId, IncludeNotScaledActivities: true }),
    },
  );
  for await (const page of pages) {
    found.push(...(page.ScalingActivities ?? []).map(toActivity));
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

function toActivity(sdk: SdkActivity): ScalingActivity {
  return {
    id: sdk.ActivityId ?? '',
    resourceId: sdk.ResourceId ?? '',
    at: sdk.StartTime?.toISOString() ?? '',
    endedAt: sdk.EndTime?.toISOString() ?? null,
    description: sdk.Description ?? '',
    cause: sdk.Cause ?? '',
    status: sdk.StatusCode ?? 'Pending',
    message: sdk.StatusMessage ?? null,
    notScaled: (sdk.NotScaledReasons ?? []).flatMap((reason) => reason.Code ?? []),
  };
}

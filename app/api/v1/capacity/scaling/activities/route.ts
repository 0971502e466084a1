import * as endpoints from '@/lib/contracts/scaling';
import { serve } from '@/server/http/serve';
import { listScalingActivities } from '@/server/services/capacity/list-scaling-activities';

export const GET = serve(endpoints.listScalingActivities, (ctx, { query }) =>
  listScalingActivities(ctx, query),
);

import * as endpoints from '@/lib/contracts/inventory';
import { serve } from '@/server/http/serve';
import { listRevisions } from '@/server/services/inventory/list-revisions';

export const GET = serve(endpoints.listRevisions, (ctx, { params, query }) =>
  listRevisions(ctx, { ...query, ...params }),
);

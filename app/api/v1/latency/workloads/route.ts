import * as endpoints from '@/lib/contracts/latency';
import { serve } from '@/server/http/serve';
import { listLatency } from '@/server/services/latency/list-latency';

export const GET = serve(endpoints.listLatency, (ctx, { query }) => listLatency(ctx, query));

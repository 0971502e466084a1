import * as endpoints from '@/lib/contracts/latency-rankings';
import { serve } from '@/server/http/serve';
import { getLatencyRankings } from '@/server/services/latency/get-latency-rankings';

export const GET = serve(endpoints.getLatencyRankings, (ctx, { query }) => getLatencyRankings(ctx, query));

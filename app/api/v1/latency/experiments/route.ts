import { listExperiments as list, startExperiment as start } from '@/lib/contracts/experiments';
import { serve } from '@/server/http/serve';
import { listExperiments } from '@/server/services/latency/experiments/list-experiments';
import { startExperiment } from '@/server/services/latency/experiments/start-experiment';

export const GET = serve(list, (ctx, { query }) => listExperiments(ctx, query));
export const POST = serve(start, (ctx, { body }) => startExperiment(ctx, body));

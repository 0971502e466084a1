import { cancelExperiment as endpoint } from '@/lib/contracts/experiments';
import { serve } from '@/server/http/serve';
import { cancelExperiment } from '@/server/services/latency/experiments/cancel-experiment';

export const POST = serve(endpoint, (ctx, { params, body }) => cancelExperiment(ctx, { ...params, ...body }));

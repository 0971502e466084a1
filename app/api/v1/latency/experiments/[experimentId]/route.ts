import { extendExperiment as extend, getExperiment as get } from '@/lib/contracts/experiments';
import { serve } from '@/server/http/serve';
import { extendExperiment } from '@/server/services/latency/experiments/extend-experiment';
import { getExperiment } from '@/server/services/latency/experiments/get-experiment';

export const GET = serve(get, (ctx, { params }) => getExperiment(ctx, params));
export const PATCH = serve(extend, (ctx, { params, body }) => extendExperiment(ctx, { ...params, ...body }));

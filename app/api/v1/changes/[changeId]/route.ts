import { getChange as endpoint } from '@/lib/contracts/changes';
import { serve } from '@/server/http/serve';
import { getChange } from '@/server/services/changes/get-change';

export const GET = serve(endpoint, (ctx, { params }) => getChange(ctx, params));

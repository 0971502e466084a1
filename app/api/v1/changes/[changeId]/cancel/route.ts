import { cancelChange as endpoint } from '@/lib/contracts/changes';
import { serve } from '@/server/http/serve';
import { cancelChange } from '@/server/services/changes/cancel-change';

export const POST = serve(endpoint, (ctx, { params }) => cancelChange(ctx, params));

import { revokeShare as endpoint } from '@/lib/contracts/costs/scenarios';
import { serve } from '@/server/http/serve';
import { revokeShare } from '@/server/services/costs/scenarios/revoke-share';

export const DELETE = serve(endpoint, (ctx, { params }) => revokeShare(ctx, params));

import * as endpoints from '@/lib/contracts/access';
import { serve } from '@/server/http/serve';
import { getMe } from '@/server/services/access/get-me';
import { updateMe } from '@/server/services/access/update-me';

export const GET = serve(endpoints.getMe, (ctx) => getMe(ctx));
export const PATCH = serve(endpoints.updateMe, (ctx, { body }) => updateMe(ctx, body));

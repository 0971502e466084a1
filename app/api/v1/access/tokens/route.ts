import * as endpoints from '@/lib/contracts/access';
import { serve } from '@/server/http/serve';
import { createToken } from '@/server/services/access/create-token';
import { listTokens } from '@/server/services/access/list-tokens';

export const GET = serve(endpoints.listTokens, (ctx) => listTokens(ctx));
export const POST = serve(endpoints.createToken, (ctx, { body }) => createToken(ctx, body));

import * as endpoints from '@/lib/contracts/access';
import { serve } from '@/server/http/serve';
import { revokeToken } from '@/server/services/access/revoke-token';

export const DELETE = serve(endpoints.revokeToken, (ctx, { params }) => revokeToken(ctx, params.tokenId));

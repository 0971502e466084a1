import { addClaim as addEndpoint, listClaims as listEndpoint } from '@/lib/contracts/reviews';
import { serve } from '@/server/http/serve';
import { addClaim } from '@/server/services/reviews/claims/add-claim';
import { listClaims } from '@/server/services/reviews/claims/list-claims';

export const GET = serve(listEndpoint, (ctx, { query }) => listClaims(ctx, query));
export const POST = serve(addEndpoint, (ctx, { body }) => addClaim(ctx, body));

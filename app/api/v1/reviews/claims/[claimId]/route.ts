import { archiveClaim as archiveEndpoint, updateClaim as updateEndpoint } from '@/lib/contracts/reviews';
import { serve } from '@/server/http/serve';
import { archiveClaim } from '@/server/services/reviews/claims/archive-claim';
import { updateClaim } from '@/server/services/reviews/claims/update-claim';

export const PUT = serve(updateEndpoint, (ctx, { params, body }) => updateClaim(ctx, { ...params, ...body }));
export const DELETE = serve(archiveEndpoint, (ctx, { params }) => archiveClaim(ctx, params));

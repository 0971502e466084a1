import { acceptMoves as endpoint } from '@/lib/contracts/changes';
import { serve } from '@/server/http/serve';
import { acceptMoves } from '@/server/services/changes/moves/accept-moves';

export const POST = serve(endpoint, (ctx, { params, body }) => acceptMoves(ctx, { ...params, ...body }));

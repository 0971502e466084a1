import { getRollUps as read, updateRollUps as update } from '@/lib/contracts/costs/retention';
import { serve } from '@/server/http/serve';
import { getRollUps } from '@/server/services/costs/get-roll-ups';
import { updateRollUps } from '@/server/services/costs/update-roll-ups';

export const GET = serve(read, (ctx) => getRollUps(ctx));
export const PUT = serve(update, (ctx, { body }) => updateRollUps(ctx, body));

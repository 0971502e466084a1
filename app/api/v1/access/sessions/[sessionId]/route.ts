import * as endpoints from '@/lib/contracts/access';
import { serve } from '@/server/http/serve';
import { endSession } from '@/server/services/access/end-session';

export const DELETE = serve(endpoints.endSession, (ctx, { params }) => endSession(ctx, params.sessionId));

import * as endpoints from '@/lib/contracts/access';
import { serve } from '@/server/http/serve';
import { listSessions } from '@/server/services/access/list-sessions';

export const GET = serve(endpoints.listSessions, (ctx) => listSessions(ctx));

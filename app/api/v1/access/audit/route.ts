import * as endpoints from '@/lib/contracts/access';
import { serve } from '@/server/http/serve';
import { listAudit } from '@/server/services/access/list-audit';

export const GET = serve(endpoints.listAudit, (ctx, { query }) => listAudit(ctx, query));

import * as endpoints from '@/lib/contracts/access';
import { serve } from '@/server/http/serve';
import { verifyAudit } from '@/server/services/access/verify-audit';

export const GET = serve(endpoints.verifyAudit, (ctx) => verifyAudit(ctx));

import { detachEvidence as endpoint } from '@/lib/contracts/decisions/evidence';
import { serve } from '@/server/http/serve';
import { detachEvidence } from '@/server/services/decisions/evidence/detach-evidence';

export const DELETE = serve(endpoint, (ctx, { params }) => detachEvidence(ctx, params));

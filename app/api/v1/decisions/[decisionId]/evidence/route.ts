import {
  attachEvidence as attachEndpoint,
  listEvidence as listEndpoint,
} from '@/lib/contracts/decisions/evidence';
import { serve } from '@/server/http/serve';
import { attachEvidence } from '@/server/services/decisions/evidence/attach-evidence';
import { listEvidence } from '@/server/services/decisions/evidence/list-evidence';

export const GET = serve(listEndpoint, (ctx, { params }) => listEvidence(ctx, params));
export const POST = serve(attachEndpoint, (ctx, { params, body }) =>
  attachEvidence(ctx, { ...params, ...body }),
);

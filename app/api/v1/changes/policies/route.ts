import { addPolicy as addEndpoint, listPolicies as listEndpoint } from '@/lib/contracts/policies';
import { serve } from '@/server/http/serve';
import { addPolicy } from '@/server/services/changes/policies/add-policy';
import { listPolicies } from '@/server/services/changes/policies/list-policies';

export const GET = serve(listEndpoint, (ctx) => listPolicies(ctx));
export const POST = serve(addEndpoint, (ctx, { body }) => addPolicy(ctx, body));

import { liftPolicy as liftEndpoint, updatePolicy as updateEndpoint } from '@/lib/contracts/policies';
import { serve } from '@/server/http/serve';
import { liftPolicy } from '@/server/services/changes/policies/lift-policy';
import { updatePolicy } from '@/server/services/changes/policies/update-policy';

export const PATCH = serve(updateEndpoint, (ctx, { params, body }) =>
  updatePolicy(ctx, { ...params, ...body }),
);
export const DELETE = serve(liftEndpoint, (ctx, { params }) => liftPolicy(ctx, params));

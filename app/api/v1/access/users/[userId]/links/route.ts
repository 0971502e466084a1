import * as endpoints from '@/lib/contracts/access';
import { serve } from '@/server/http/serve';
import { createSignInLink } from '@/server/services/access/create-sign-in-link';

export const POST = serve(endpoints.createSignInLink, (ctx, { params, body }) =>
  createSignInLink(ctx, { ...params, ...body }),
);

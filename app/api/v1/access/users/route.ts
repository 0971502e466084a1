import * as endpoints from '@/lib/contracts/access';
import { serve } from '@/server/http/serve';
import { createUser } from '@/server/services/access/create-user';
import { listUsers } from '@/server/services/access/list-users';

export const GET = serve(endpoints.listUsers, (ctx) => listUsers(ctx));
export const POST = serve(endpoints.createUser, (ctx, { body }) => createUser(ctx, body));

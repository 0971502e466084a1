import * as endpoints from '@/lib/contracts/estate';
import { serve } from '@/server/http/serve';
import { addAccount } from '@/server/services/estate/add-account';
import { listAccounts } from '@/server/services/estate/list-accounts';

export const GET = serve(endpoints.listAccounts, (ctx) => listAccounts(ctx));
export const POST = serve(endpoints.addAccount, (ctx, { body }) => addAccount(ctx, body));

import * as endpoints from '@/lib/contracts/estate';
import { serve } from '@/server/http/serve';
import { checkAccount } from '@/server/services/estate/check-account';

export const POST = serve(endpoints.checkAccount, (ctx, { params }) => checkAccount(ctx, params));

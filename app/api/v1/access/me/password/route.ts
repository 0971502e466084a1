import * as endpoints from '@/lib/contracts/access';
import { serve } from '@/server/http/serve';
import { setPassword } from '@/server/services/access/set-password';

export const PUT = serve(endpoints.setPassword, (ctx, { body }) => setPassword(ctx, body));

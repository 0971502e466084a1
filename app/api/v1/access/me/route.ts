import { getMe as endpoint } from '@/lib/contracts/access';
import { serve } from '@/server/http/serve';
import { getMe } from '@/server/services/access/get-me';

export const GET = serve(endpoint, (ctx) => getMe(ctx));

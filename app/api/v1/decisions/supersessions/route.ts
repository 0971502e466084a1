import { listSupersessions as endpoint } from '@/lib/contracts/decisions';
import { serve } from '@/server/http/serve';
import { listSupersessions } from '@/server/services/decisions/list-supersessions';

export const GET = serve(endpoint, (ctx) => listSupersessions(ctx));

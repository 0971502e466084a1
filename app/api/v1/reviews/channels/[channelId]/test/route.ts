import { testChannel as endpoint } from '@/lib/contracts/reviews';
import { serve } from '@/server/http/serve';
import { testChannel } from '@/server/services/reviews/channels/test-channel';

export const POST = serve(endpoint, (ctx, { params }) => testChannel(ctx, params));

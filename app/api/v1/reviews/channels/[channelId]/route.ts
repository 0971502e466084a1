import { archiveChannel as endpoint } from '@/lib/contracts/reviews';
import { serve } from '@/server/http/serve';
import { archiveChannel } from '@/server/services/reviews/channels/archive-channel';

export const DELETE = serve(endpoint, (ctx, { params }) => archiveChannel(ctx, params));

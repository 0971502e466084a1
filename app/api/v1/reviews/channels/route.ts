import { addChannel as addEndpoint, listChannels as listEndpoint } from '@/lib/contracts/reviews';
import { serve } from '@/server/http/serve';
import { addChannel } from '@/server/services/reviews/channels/add-channel';
import { listChannels } from '@/server/services/reviews/channels/list-channels';

export const GET = serve(listEndpoint, (ctx) => listChannels(ctx));
export const POST = serve(addEndpoint, (ctx, { body }) => addChannel(ctx, body));

import { updateBillReading as endpoint } from '@/lib/contracts/costs/bill';
import { serve } from '@/server/http/serve';
import { updateBillReading } from '@/server/services/costs/bill/bill-settings';

export const PUT = serve(endpoint, (ctx, { body }) => updateBillReading(ctx, body));

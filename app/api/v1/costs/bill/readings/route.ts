import { readBillNow } from '@/lib/contracts/costs/bill';
import { serve } from '@/server/http/serve';
import { requestBill } from '@/server/services/costs/bill/request-bill';

export const POST = serve(readBillNow, (ctx) => requestBill(ctx));

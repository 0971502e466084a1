'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getBill, readBillNow, updateBillReading } from '@/lib/contracts/costs/bill';
import { call } from '../call';
import { newIdempotencyKey } from '../new-idempotency-key';
import { costKeys } from './cost-keys';

/** The running month's bill against the estimate; looked at again every few seconds while a reading is under way. */
export function useBill(isReading: boolean) {
  return useQuery({
    queryKey: costKeys.bill(null),
    queryFn: ({ signal }) => call(getBill, { signal }),
    refetchInterval: isReading ? 3_000 : false,
  });
}

/** Asks for a reading of Cost Explorer now. */
export function useReadBill() {
  return useMutation({ mutationFn: () => call(readBillNow, { idempotencyKey: newIdempotencyKey() }) });
}

/** Switches the daily reading on or off. */
export function useUpdateBillReading() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (daily: boolean) =>
      call(updateBillReading, { body: { daily }, idempotencyKey: newIdempotencyKey() }),
    onSuccess: () => client.invalidateQueries({ queryKey: costKeys.bill(null) }),
  });
}

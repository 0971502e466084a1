'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRollUps, type RollUpRetention, updateRollUps } from '@/lib/contracts/costs/retention';
import { call } from '../call';
import { newIdempotencyKey } from '../new-idempotency-key';
import { costKeys } from './cost-keys';

/** How use is read and how long it is kept. */
export function useRollUps() {
  return useQuery({
    queryKey: costKeys.rollUps(),
    queryFn: ({ signal }) => call(getRollUps, { signal }),
  });
}

/** Sets how long use is kept. */
export function useUpdateRollUps() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RollUpRetention) => call(updateRollUps, { body, idempotencyKey: newIdempotencyKey() }),
    onSuccess: (status) => client.setQueryData(costKeys.rollUps(), status),
  });
}

'use client';

import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { createToken, listTokens, revokeToken } from '@/lib/contracts/access';
import { call } from '../call';
import { newIdempotencyKey } from '../new-idempotency-key';
import { accessKeys } from './access-keys';
import { useAccessMutation } from './use-access-mutation';

/** All API tokens; only administrators may read them. */
export function useTokens() {
  return useQuery({
    queryKey: accessKeys.tokens(),
    queryFn: ({ signal }) => call(listTokens, { signal }),
  });
}

/** Creates an API token; its secret is in the answer and nowhere after. */
export function useCreateToken() {
  return useAccessMutation(
    (body: z.output<(typeof createToken)['body']>) =>
      call(createToken, { body, idempotencyKey: newIdempotencyKey() }),
    { showsItsError: true },
  );
}

/** Revokes an API token for good. */
export function useRevokeToken() {
  return useAccessMutation((tokenId: string) => call(revokeToken, { params: { tokenId } }));
}

'use client';

import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { createSignInLink, createUser, listUsers, updateUser } from '@/lib/contracts/access';
import { call } from '../call';
import { newIdempotencyKey } from '../new-idempotency-key';
import { accessKeys } from './access-keys';
import { useAccessMutation } from './use-access-mutation';

/** Everyone who has or had access; only administrators may read it. */
export function usePeople() {
  return useQuery({
    queryKey: accessKeys.users(),
    queryFn: ({ signal }) => call(listUsers, { signal }),
  });
}

/** Adds a person; answers the link to hand to them. */
export function useCreatePerson() {
  return useAccessMutation(
    (body: z.output<(typeof createUser)['body']>) =>
      call(createUser, { body, idempotencyKey: newIdempotencyKey() }),
    { showsItsError: true },
  );
}

/** Changes a person's name or role, or disables or enables them. */
export function useUpdatePerson() {
  return useAccessMutation(
    ({ userId, ...body }: { readonly userId: string } & z.output<(typeof updateUser)['body']>) =>
      call(updateUser, { params: { userId }, body }),
  );
}

/** Makes a one-time sign-in link for a person. */
export function useCreateLink() {
  return useAccessMutation(
    ({ userId, resetPassword }: { readonly userId: string; readonly resetPassword: boolean }) =>
      call(createSignInLink, { params: { userId }, body: { resetPassword } }),
  );
}

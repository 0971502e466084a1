'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { accessKeys } from './access-keys';

/** A write to the access area; everything read of the area is asked again after it. */
export function useAccessMutation<Input, Output>(
  mutationFn: (input: Input) => Promise<Output>,
  meta: { readonly showsItsError?: boolean } = {},
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    meta,
    onSettled: () => client.invalidateQueries({ queryKey: accessKeys.all }),
  });
}

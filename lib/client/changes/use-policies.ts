'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  addPolicy,
  liftPolicy,
  listPolicies,
  type NewPolicy,
  type PolicyEdit,
  updatePolicy,
} from '@/lib/contracts/policies';
import { call } from '../call';
import { newIdempotencyKey } from '../new-idempotency-key';
import { changeKeys } from './change-keys';

/** The policies that changes must keep to, and which hold now. */
export function usePolicies() {
  return useQuery({
    queryKey: changeKeys.policies(),
    queryFn: ({ signal }) => call(listPolicies, { signal }),
  });
}

/** Sets a policy. */
export function useAddPolicy() {
  return usePolicyMutation((body: NewPolicy) =>
    call(addPolicy, { body, idempotencyKey: newIdempotencyKey() }),
  );
}

/** Changes what a policy demands. */
export function useUpdatePolicy(policyId: string) {
  return usePolicyMutation((body: PolicyEdit) => call(updatePolicy, { params: { policyId }, body }));
}

/** Lifts a policy. */
export function useLiftPolicy() {
  return usePolicyMutation((policyId: string) => call(liftPolicy, { params: { policyId } }));
}

/** What a plan may do follows from the policies, so that every change shown is read again. */
function usePolicyMutation<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    meta: { showsItsError: true },
    onSettled: () => client.invalidateQueries({ queryKey: changeKeys.all }),
  });
}

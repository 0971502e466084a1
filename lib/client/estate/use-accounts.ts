'use client';

import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import {
  type AccountEdit,
  addAccount,
  addRegion,
  archiveAccount,
  checkAccount,
  listAccounts,
  type NewAccount,
  updateAccount,
  updateRegion,
} from '@/lib/contracts/estate';
import { call } from '../call';
import { estateKeys } from './estate-keys';

/** Query of the watched accounts with their regions. */
export function accountsOptions() {
  return queryOptions({
    queryKey: estateKeys.accounts(),
    queryFn: ({ signal }) => call(listAccounts, { signal }),
  });
}

/** The watched accounts with their regions. */
export function useAccounts() {
  return useQuery(accountsOptions());
}

/** Starts to watch an account. */
export function useAddAccount() {
  return useEstateMutation((body: z.output<typeof NewAccount>) => call(addAccount, { body }));
}

/** Renames an account or changes the role it is reached by. */
export function useUpdateAccount(accountId: string) {
  return useEstateMutation((body: z.output<typeof AccountEdit>) =>
    call(updateAccount, { params: { accountId }, body }),
  );
}

/** Stops watching an account; what was seen of it is kept. */
export function useArchiveAccount() {
  return useEstateMutation((accountId: string) => call(archiveAccount, { params: { accountId } }));
}

/** Asks AWS who the console is in an account; nothing changes. */
export function useCheckAccount() {
  return useMutation({
    mutationFn: (accountId: string) => call(checkAccount, { params: { accountId } }),
  });
}

interface RegionRef {
  readonly accountId: string;
  readonly region: string;
}

/** Watches one more region of an account. */
export function useAddRegion() {
  return useEstateMutation((body: RegionRef) => call(addRegion, { body }));
}

/** Pauses or resumes watching a region. */
export function useUpdateRegion() {
  return useEstateMutation(({ enabled, ...params }: RegionRef & { enabled: boolean }) =>
    call(updateRegion, { params, body: { enabled } }),
  );
}

function useEstateMutation<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => client.invalidateQueries({ queryKey: estateKeys.all }),
  });
}

'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { getMe } from '@/lib/contracts/access';
import type { Permission } from '@/lib/domain/access/roles';
import { whyNot } from '@/lib/present/access/why-not';
import { call } from '../call';
import { accessKeys } from './access-keys';

const meAgeMs = 60_000;

/** Query of who is signed in. */
export function meOptions() {
  return queryOptions({
    queryKey: accessKeys.me(),
    queryFn: ({ signal }) => call(getMe, { signal }),
    staleTime: meAgeMs,
  });
}

/** Who is signed in. */
export function useMe() {
  return useQuery(meOptions());
}

/** Why the person can't use a permission and who can, for a disabled act; null when they can. */
export function useWhyNot(permission: Permission): string | null {
  const { data, isPending } = useMe();
  if (data) return whyNot(data, permission);
  return isPending ? 'Your role is being read.' : 'Your role could not be read; load the page again.';
}

'use client';

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type AuditFilter, listAudit, verifyAudit } from '@/lib/contracts/access';
import { call } from '../call';
import { accessKeys } from './access-keys';

const firstPage: string | null = null;
const verificationAgeMs = 5 * 60_000;

/** The audit entries that match, newest first, page by page. */
export function useAudit(filter: AuditFilter) {
  return useInfiniteQuery({
    queryKey: accessKeys.audit(filter),
    queryFn: ({ pageParam, signal }) =>
      call(listAudit, {
        query: { ...filter, limit: 100, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.meta.nextCursor,
    // What is read stays while a filter is typed.
    placeholderData: keepPreviousData,
  });
}

/** Whether the whole audit log still holds. */
export function useAuditVerification() {
  return useQuery({
    queryKey: accessKeys.verification(),
    queryFn: ({ signal }) => call(verifyAudit, { signal }),
    staleTime: verificationAgeMs,
  });
}

'use client';

import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { endSession, listSessions, setPassword, updateMe } from '@/lib/contracts/access';
import { call } from '../call';
import { accessKeys } from './access-keys';
import { useAccessMutation } from './use-access-mutation';

/** Changes one's own name or e-mail address. */
export function useUpdateMe() {
  return useAccessMutation((body: z.output<(typeof updateMe)['body']>) => call(updateMe, { body }), {
    showsItsError: true,
  });
}

/** Sets one's own password. */
export function useSetPassword() {
  return useAccessMutation((body: z.output<(typeof setPassword)['body']>) => call(setPassword, { body }), {
    showsItsError: true,
  });
}

/** One's own sessions that are still in force. */
export function useSessions() {
  return useQuery({
    queryKey: accessKeys.sessions(),
    queryFn: ({ signal }) => call(listSessions, { signal }),
  });
}

/** Ends one of one's own sessions. */
export function useEndSession() {
  return useAccessMutation((sessionId: string) => call(endSession, { params: { sessionId } }));
}

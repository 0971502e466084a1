import type { AuditFilter } from '@/lib/contracts/access';

/** Every query key of the access area; a prefix names all below it. */
export const accessKeys = {
  all: ['access'] as const,
  users: () => [...accessKeys.all, 'users'] as const,
  tokens: () => [...accessKeys.all, 'tokens'] as const,
  sessions: () => [...accessKeys.all, 'sessions'] as const,
  audit: (filter: AuditFilter) => [...accessKeys.all, 'audit', filter] as const,
  verification: () => [...accessKeys.all, 'verification'] as const,
  me: () => [...accessKeys.all, 'me'] as const,
};
